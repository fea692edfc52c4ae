CREATE TABLE `matching_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`start_year` integer NOT NULL,
	`form` text NOT NULL,
	`name` text,
	`scenario_id` text,
	`saved_at` text NOT NULL,
	`saved_by` text,
	`removed_at` text,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `matching_drafts_of` ON `matching_drafts` (`start_year`,`form`);--> statement-breakpoint
CREATE TABLE `matching_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`locked` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `matching_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentors`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `matching_pairs_once` ON `matching_pairs` (`draft_id`,`mentee_id`);--> statement-breakpoint
CREATE TABLE `matching_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`start_year` integer NOT NULL,
	`form` text NOT NULL,
	`state` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text,
	`input` text NOT NULL,
	`result` text NOT NULL,
	`certificate` text,
	`decided_at` text,
	`decided_by` text,
	`accepted` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `matching_proposals_of` ON `matching_proposals` (`start_year`,`form`,`made_at`);--> statement-breakpoint
CREATE TABLE `matching_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `mentee_matching_facts` (
	`mentee_id` text PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `mentor_matching_facts` (
	`mentor_id` text PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentors`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `answer_links` (
	`id` text PRIMARY KEY NOT NULL,
	`mentorship_id` text NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`issued_at` text NOT NULL,
	`valid_until` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`mentorship_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_links_secret_hash_unique` ON `answer_links` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `answer_links_of` ON `answer_links` (`mentorship_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `mentorship_members` (
	`id` text PRIMARY KEY NOT NULL,
	`mentorship_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_on` text NOT NULL,
	`goal` text,
	`left_on` text,
	`left_reason` text,
	`left_side` text,
	`exit_reason` text,
	`end_document_id` text,
	`proposal_status` text NOT NULL,
	`answer_by` text,
	FOREIGN KEY (`mentorship_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mentorship_members_once` ON `mentorship_members` (`mentorship_id`,`mentee_id`);--> statement-breakpoint
CREATE INDEX `mentorship_members_by_mentee` ON `mentorship_members` (`mentee_id`);--> statement-breakpoint
CREATE INDEX `mentorship_members_by_person` ON `mentorship_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `mentorship_steps` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mentorship_id` text NOT NULL,
	`act` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`on_day` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`reason` text,
	`mentee_id` text,
	FOREIGN KEY (`mentorship_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentorship_steps_of` ON `mentorship_steps` (`mentorship_id`);--> statement-breakpoint
CREATE TABLE `mentorships` (
	`id` text PRIMARY KEY NOT NULL,
	`start_year` integer NOT NULL,
	`form` text NOT NULL,
	`role_model` text,
	`kind` text NOT NULL,
	`mentor_id` text NOT NULL,
	`mentor_person_id` text NOT NULL,
	`status` text NOT NULL,
	`status_since` text NOT NULL,
	`proposed_at` text NOT NULL,
	`answer_days` integer NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`introduced_on` text,
	`final_meeting_on` text,
	`pause_reason` text,
	`paused_until` text,
	`dissolved_on` text,
	`dissolve_reason` text,
	`dissolved_by` text,
	`exit_reason` text,
	`order_document_id` text,
	`order_number` text,
	`order_on` text,
	`order_until` text,
	`previous_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentorship_status_known" CHECK(status IN ('proposed', 'agreed', 'ordered', 'introduced', 'planned', 'active', 'paused', 'closing', 'completed', 'dissolved'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentorships_by_status` ON `mentorships` (`start_year`,`status`);--> statement-breakpoint
CREATE INDEX `mentorships_by_mentor` ON `mentorships` (`mentor_id`);--> statement-breakpoint
CREATE INDEX `mentorships_by_person` ON `mentorships` (`mentor_person_id`);--> statement-breakpoint
CREATE TABLE `pair_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`start_year` integer NOT NULL,
	`type` text NOT NULL,
	`since` text NOT NULL,
	`until` text NOT NULL,
	`plans_until` text,
	`base_number` text,
	`base_on` text,
	`added` text NOT NULL,
	`excluded` text NOT NULL,
	`document_id` text,
	`created_at` text NOT NULL,
	`created_by` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `proposal_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`mentorship_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`party` text NOT NULL,
	`voice` text NOT NULL,
	`person_id` text,
	`state` text NOT NULL,
	`answered_at` text,
	`via` text,
	`recorded_by` text,
	`question` text,
	`decline_reason` text,
	`private_note` text,
	FOREIGN KEY (`mentorship_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_answers_once` ON `proposal_answers` (`mentorship_id`,`mentee_id`,`party`,`voice`);--> statement-breakpoint
CREATE INDEX `proposal_answers_by_person` ON `proposal_answers` (`person_id`);
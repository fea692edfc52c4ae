CREATE TABLE `route_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`route_id` text NOT NULL,
	`step_id` text,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by_account` text,
	FOREIGN KEY (`route_id`) REFERENCES `routes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `route_comments_of` ON `route_comments` (`route_id`);--> statement-breakpoint
CREATE TABLE `route_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`route_id` text NOT NULL,
	`step_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`file_sha256` text,
	`file_name` text,
	`meeting_id` text,
	`added_at` text NOT NULL,
	`added_by` text,
	`removed_at` text,
	FOREIGN KEY (`route_id`) REFERENCES `routes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `route_evidence_of` ON `route_evidence` (`route_id`);--> statement-breakpoint
CREATE TABLE `route_goals` (
	`id` text NOT NULL,
	`route_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`metric` text NOT NULL,
	`unit` text NOT NULL,
	`start` integer,
	`target` integer,
	PRIMARY KEY(`route_id`, `id`),
	FOREIGN KEY (`route_id`) REFERENCES `routes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `route_history` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`route_id` text NOT NULL,
	`act` text NOT NULL,
	`at` text NOT NULL,
	`on_day` text NOT NULL,
	`by_account` text,
	`reason` text NOT NULL,
	`step_id` text,
	`from_state` text,
	`to_state` text,
	`outcome` text DEFAULT '' NOT NULL,
	`changes` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`route_id`) REFERENCES `routes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `route_history_id_unique` ON `route_history` (`id`);--> statement-breakpoint
CREATE INDEX `route_history_of` ON `route_history` (`route_id`);--> statement-breakpoint
CREATE TABLE `route_steps` (
	`id` text NOT NULL,
	`route_id` text NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	`form` text NOT NULL,
	`term_from` text,
	`term_to` text,
	`responsible` text NOT NULL,
	`words` text NOT NULL,
	`result` text NOT NULL,
	`state` text NOT NULL,
	`marked_on` text,
	`marked_at` text,
	`marked_by` text,
	`outcome` text DEFAULT '' NOT NULL,
	`mark_reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`route_id`, `id`),
	FOREIGN KEY (`route_id`) REFERENCES `routes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "route_step_state_known" CHECK(state IN ('planned', 'in_progress', 'done', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `route_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`standard` integer NOT NULL,
	`name` text NOT NULL,
	`about` text NOT NULL,
	`kind` text NOT NULL,
	`categories` text NOT NULL,
	`forms` text NOT NULL,
	`content` text NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `route_values` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`route_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`value` integer NOT NULL,
	`on_day` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`by_account` text,
	FOREIGN KEY (`route_id`) REFERENCES `routes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `route_values_id_unique` ON `route_values` (`id`);--> statement-breakpoint
CREATE INDEX `route_values_of` ON `route_values` (`route_id`,`goal_id`);--> statement-breakpoint
CREATE TABLE `routes` (
	`id` text PRIMARY KEY NOT NULL,
	`mentorship_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`request` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`mentor_acknowledged_on` text,
	`mentee_acknowledged_on` text,
	`agreed_on` text,
	`agreed_via` text,
	`started_on` text,
	`finished_on` text,
	`template_id` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`mentorship_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "route_status_known" CHECK(status IN ('draft', 'agreed', 'in_work', 'finished')),
	CONSTRAINT "route_agreed_has_day" CHECK(status = 'draft' OR agreed_on IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `routes_once` ON `routes` (`mentorship_id`,`mentee_id`);--> statement-breakpoint
CREATE INDEX `routes_by_person` ON `routes` (`person_id`);
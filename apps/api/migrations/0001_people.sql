CREATE TABLE `login_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by` text,
	`valid_until` text NOT NULL,
	`used_at` text,
	`ended_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `login_cards_code_hash_unique` ON `login_cards` (`code_hash`);--> statement-breakpoint
CREATE INDEX `login_cards_by_account` ON `login_cards` (`account_id`);--> statement-breakpoint
CREATE TABLE `clearances` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`type` text NOT NULL,
	`issued_on` text NOT NULL,
	`checked_on` text NOT NULL,
	`checked_by` text,
	`valid_until` text NOT NULL,
	`cancelled_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `clearances_by_person` ON `clearances` (`person_id`);--> statement-breakpoint
CREATE INDEX `clearances_by_end` ON `clearances` (`valid_until`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`type` text NOT NULL,
	`purpose` text NOT NULL,
	`signed_by` text NOT NULL,
	`signers` text NOT NULL,
	`signed_on` text NOT NULL,
	`valid_until` text,
	`stored_at` text NOT NULL,
	`withdrawn_on` text,
	`registered_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consents_by_person` ON `consents` (`person_id`);--> statement-breakpoint
CREATE INDEX `consents_by_end` ON `consents` (`valid_until`);--> statement-breakpoint
CREATE TABLE `mentees` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`start_year` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`status_since` text NOT NULL,
	`source` text NOT NULL,
	`reason_category` text,
	`nominated_by` text,
	`nominated_at` text NOT NULL,
	`request_text` text,
	`request_category` text,
	`request_at` text,
	`request_from` text,
	`desired_form` text,
	`preferred_mentor` text,
	`availability` text DEFAULT '[]' NOT NULL,
	`goal` text,
	`priority` integer DEFAULT 0 NOT NULL,
	`exit_reason` text,
	`link_hash` text,
	`link_until` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentee_status_known" CHECK(status IN ('identified', 'consent_pending', 'request_open', 'needs_analysis', 'in_pool', 'waiting', 'matched', 'active', 'completed', 'left_early', 'declined'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mentees_once` ON `mentees` (`person_id`,`start_year`);--> statement-breakpoint
CREATE INDEX `mentees_by_status` ON `mentees` (`start_year`,`status`);--> statement-breakpoint
CREATE INDEX `mentees_by_link` ON `mentees` (`link_hash`);--> statement-breakpoint
CREATE TABLE `needs_assessments` (
	`mentee_id` text PRIMARY KEY NOT NULL,
	`methods` text NOT NULL,
	`assessed_on` text NOT NULL,
	`competences` text NOT NULL,
	`conclusion` text NOT NULL,
	`psychologist_note` text,
	`updated_at` text NOT NULL,
	`updated_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`present` text NOT NULL,
	`scores` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`conclusion` text NOT NULL,
	`condition` text,
	`number` text,
	`recorded_by` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentors`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `interviews_by_mentor` ON `interviews` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentor_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`requirement` text NOT NULL,
	`fulfilled_on` text NOT NULL,
	`valid_until` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentors`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_facts_once` ON `mentor_facts` (`mentor_id`,`requirement`);--> statement-breakpoint
CREATE TABLE `mentors` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`start_year` integer NOT NULL,
	`category` text NOT NULL,
	`status` text NOT NULL,
	`status_since` text NOT NULL,
	`resume_status` text,
	`suspended_by_hand` integer DEFAULT false NOT NULL,
	`application_number` text,
	`application_on` text,
	`reason` text,
	`interview_on` text,
	`questionnaire` text DEFAULT '{}' NOT NULL,
	`availability` text DEFAULT '[]' NOT NULL,
	`capacity` integer DEFAULT 1 NOT NULL,
	`forms` text DEFAULT '[]' NOT NULL,
	`role_models` text DEFAULT '[]' NOT NULL,
	`competences` text DEFAULT '[]' NOT NULL,
	`contacts_allowed` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mentor_status_known" CHECK(status IN ('draft', 'submitted', 'registered', 'under_review', 'approved', 'interview_scheduled', 'vetting', 'in_pool', 'active', 'suspended', 'rejected', 'withdrawn', 'archived'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mentors_once` ON `mentors` (`person_id`,`start_year`);--> statement-breakpoint
CREATE INDEX `mentors_by_status` ON `mentors` (`start_year`,`status`);--> statement-breakpoint
CREATE TABLE `sitting_items` (
	`id` text PRIMARY KEY NOT NULL,
	`sitting_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`position` integer NOT NULL,
	`outcome` text,
	`votes_for` integer,
	`votes_against` integer,
	`abstained` integer,
	`reason` text,
	`condition` text,
	FOREIGN KEY (`sitting_id`) REFERENCES `sittings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentors`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sitting_items_once` ON `sitting_items` (`sitting_id`,`mentor_id`);--> statement-breakpoint
CREATE INDEX `sitting_items_by_mentor` ON `sitting_items` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `sittings` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`held_on` text NOT NULL,
	`place` text NOT NULL,
	`chair` text NOT NULL,
	`secretary` text NOT NULL,
	`members` text NOT NULL,
	`members_present` integer NOT NULL,
	`status` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `partners` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`contact_name` text,
	`contact_position` text,
	`phone` text,
	`email` text,
	`status` text NOT NULL,
	`letter_number` text,
	`letter_on` text,
	`agreement_number` text,
	`agreement_on` text,
	`agreement_until` text,
	`created_at` text NOT NULL,
	`archived_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "partner_status_known" CHECK(status IN ('prospect', 'letter_sent', 'agreed', 'declined', 'agreement_draft', 'agreement_signed', 'terminated'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partners_in_order` ON `partners` (`sort_key`);--> statement-breakpoint
CREATE TABLE `people_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`file_name` text,
	`grid` text NOT NULL,
	`mapping` text NOT NULL,
	`decisions` text DEFAULT '{}' NOT NULL,
	`outcome` text,
	`created_at` text NOT NULL,
	`created_by` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `people_imports_by_date` ON `people_imports` (`created_at`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`class_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_id`) REFERENCES `school_classes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `enrolments_by_person` ON `enrolments` (`person_id`);--> statement-breakpoint
CREATE INDEX `enrolments_by_class` ON `enrolments` (`class_id`);--> statement-breakpoint
CREATE TABLE `guardianships` (
	`id` text PRIMARY KEY NOT NULL,
	`child_id` text NOT NULL,
	`guardian_id` text NOT NULL,
	`relation` text NOT NULL,
	`contact_allowed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`child_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guardian_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relation_known" CHECK(relation IN ('mother', 'father', 'adoptive_parent', 'guardian', 'trustee', 'institution'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `guardianships_once` ON `guardianships` (`child_id`,`guardian_id`);--> statement-breakpoint
CREATE INDEX `guardianships_by_guardian` ON `guardianships` (`guardian_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`family_name` text NOT NULL,
	`given_name` text NOT NULL,
	`patronymic` text,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`birth_on` text,
	`sex` text,
	`phone` text,
	`email` text,
	`position` text,
	`teaching_since` text,
	`organization_id` text,
	`workplace` text,
	`account_id` text,
	`created_at` text NOT NULL,
	`hidden_at` text,
	`hidden_reason` text,
	`import_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sex_known" CHECK(sex IN ('male', 'female'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_id_unique` ON `people` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_account_id_unique` ON `people` (`account_id`);--> statement-breakpoint
CREATE INDEX `people_in_order` ON `people` (`sort_key`);--> statement-breakpoint
CREATE INDEX `people_by_import` ON `people` (`import_id`);--> statement-breakpoint
CREATE TABLE `status_changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`act` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`on_day` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`reason` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `status_changes_of` ON `status_changes` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `homeroom_teachers` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`account_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`class_id`) REFERENCES `school_classes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `homeroom_by_class` ON `homeroom_teachers` (`class_id`);--> statement-breakpoint
CREATE INDEX `homeroom_by_account` ON `homeroom_teachers` (`account_id`);--> statement-breakpoint
CREATE TABLE `school_classes` (
	`id` text PRIMARY KEY NOT NULL,
	`start_year` integer NOT NULL,
	`grade` integer NOT NULL,
	`letter` text NOT NULL,
	CONSTRAINT "grade_of_school" CHECK(grade BETWEEN 1 AND 11)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `school_classes_named` ON `school_classes` (`start_year`,`grade`,`letter`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `sessions` ADD `view_as` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `academic_years` ADD `holidays` text;--> statement-breakpoint
ALTER TABLE `academic_years` ADD `version` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
CREATE VIRTUAL TABLE `people_search` USING fts5(`search_key`, content='people', content_rowid='seq', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER `people_search_insert` AFTER INSERT ON `people` BEGIN
  INSERT INTO people_search(rowid, search_key) VALUES (new.seq, new.search_key);
END;
--> statement-breakpoint
CREATE TRIGGER `people_search_delete` AFTER DELETE ON `people` BEGIN
  INSERT INTO people_search(people_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
--> statement-breakpoint
CREATE TRIGGER `people_search_update` AFTER UPDATE OF `search_key` ON `people` WHEN old.search_key <> new.search_key BEGIN
  INSERT INTO people_search(people_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
  INSERT INTO people_search(rowid, search_key) VALUES (new.seq, new.search_key);
END;

CREATE TABLE `diary_issue_acts` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`issue_id` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `diary_issues`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `diary_issue_acts_of` ON `diary_issue_acts` (`issue_id`);--> statement-breakpoint
CREATE TABLE `diary_issues` (
	`id` text PRIMARY KEY NOT NULL,
	`pair_id` text,
	`meeting_id` text,
	`side` text NOT NULL,
	`raised_by` text NOT NULL,
	`person_id` text,
	`category` text NOT NULL,
	`severity` text NOT NULL,
	`text` text NOT NULL,
	`visibility` text NOT NULL,
	`status` text NOT NULL,
	`outcome` text,
	`raised_at` text NOT NULL,
	`closed_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`pair_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `diary_issues_by_status` ON `diary_issues` (`status`,`raised_at`);--> statement-breakpoint
CREATE INDEX `diary_issues_by_pair` ON `diary_issues` (`pair_id`);--> statement-breakpoint
CREATE INDEX `diary_issues_by_author` ON `diary_issues` (`raised_by`);--> statement-breakpoint
CREATE TABLE `help_contacts` (
	`id` integer PRIMARY KEY NOT NULL,
	`contacts` text NOT NULL,
	`version` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `reflection_pairs` (
	`session_id` text NOT NULL,
	`pair_id` text NOT NULL,
	PRIMARY KEY(`session_id`, `pair_id`),
	FOREIGN KEY (`session_id`) REFERENCES `reflection_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pair_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reflection_people` (
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`present` integer NOT NULL,
	PRIMARY KEY(`session_id`, `person_id`),
	FOREIGN KEY (`session_id`) REFERENCES `reflection_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reflection_people_by_person` ON `reflection_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `reflection_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`topic` text NOT NULL,
	`form` text,
	`moderator` text NOT NULL,
	`speakers` text NOT NULL,
	`words` text NOT NULL,
	`moods` text NOT NULL,
	`decisions` text NOT NULL,
	`conclusions` text NOT NULL,
	`to_adopt` text NOT NULL,
	`photo_note` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `reflection_sessions_by_day` ON `reflection_sessions` (`on_day`);--> statement-breakpoint
CREATE TABLE `support_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`pair_id` text NOT NULL,
	`on_day` text NOT NULL,
	`channel` text NOT NULL,
	`with_whom` text NOT NULL,
	`note` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`pair_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `support_contacts_of` ON `support_contacts` (`pair_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `diary_late_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`pair_id` text NOT NULL,
	`author_id` text NOT NULL,
	`reason` text NOT NULL,
	`held_on` text NOT NULL,
	`body` text NOT NULL,
	`received_at` text NOT NULL,
	`state` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`decision` text,
	`meeting_id` text,
	FOREIGN KEY (`pair_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `diary_late_entries_by_state` ON `diary_late_entries` (`state`,`received_at`);--> statement-breakpoint
CREATE TABLE `diary_receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`entity_id` text NOT NULL,
	`kept_reason` text,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `meeting_people` (
	`meeting_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`present` integer NOT NULL,
	`activity` integer,
	`word` text,
	PRIMARY KEY(`meeting_id`, `mentee_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_people_by_mentee` ON `meeting_people` (`mentee_id`);--> statement-breakpoint
CREATE TABLE `meeting_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`useful` integer NOT NULL,
	`comfortable` integer NOT NULL,
	`takeaway` text NOT NULL,
	`clear_next` text NOT NULL,
	`wants_curator` integer NOT NULL,
	`answered_at` text NOT NULL,
	`answered_by` text NOT NULL,
	`changed_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_responses_once` ON `meeting_responses` (`meeting_id`,`mentee_id`);--> statement-breakpoint
CREATE INDEX `meeting_responses_by_mentee` ON `meeting_responses` (`mentee_id`);--> statement-breakpoint
CREATE TABLE `meeting_versions` (
	`meeting_id` text NOT NULL,
	`version` integer NOT NULL,
	`replaced_at` text NOT NULL,
	`actor_id` text,
	`content` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `version`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `meetings` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`pair_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`on_day` text NOT NULL,
	`time` text,
	`duration_minutes` integer,
	`format` text,
	`topic` text,
	`route_step_id` text,
	`introduction` text,
	`goal_achieved` text,
	`what_was_done` text,
	`agreed_task` text,
	`task_due_on` text,
	`private_note` text,
	`reported_at` text,
	`reported_by` text,
	`moved_to_id` text,
	`moved_from_id` text,
	`cancelled_by` text,
	`missed_by` text,
	`reason` text,
	`closed_reason` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`recorded_at` text,
	`recorded_by` text,
	`facts_key` text DEFAULT '' NOT NULL,
	`report_key` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`pair_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_status_known" CHECK(status IN ('scheduled', 'held', 'feedback_due', 'complete', 'rescheduled', 'cancelled', 'no_show', 'void')),
	CONSTRAINT "meeting_kind_known" CHECK(kind IN ('introductory', 'trial', 'planning', 'regular', 'lesson_visit', 'excursion', 'online', 'final', 'group_reflection', 'group_final'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_id_unique` ON `meetings` (`id`);--> statement-breakpoint
CREATE INDEX `meetings_by_pair` ON `meetings` (`pair_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `meetings_by_day` ON `meetings` (`on_day`,`seq`);--> statement-breakpoint
CREATE INDEX `meetings_by_status` ON `meetings` (`status`,`on_day`);--> statement-breakpoint
CREATE VIRTUAL TABLE `meetings_search` USING fts5(`facts_key`, `report_key`, content='meetings', content_rowid='seq', prefix='3 4 5');
--> statement-breakpoint
CREATE TRIGGER `meetings_search_insert` AFTER INSERT ON `meetings` BEGIN
  INSERT INTO meetings_search(rowid, facts_key, report_key) VALUES (new.seq, new.facts_key, new.report_key);
END;
--> statement-breakpoint
CREATE TRIGGER `meetings_search_delete` AFTER DELETE ON `meetings` BEGIN
  INSERT INTO meetings_search(meetings_search, rowid, facts_key, report_key) VALUES ('delete', old.seq, old.facts_key, old.report_key);
END;
--> statement-breakpoint
CREATE TRIGGER `meetings_search_update` AFTER UPDATE OF `facts_key`, `report_key` ON `meetings` WHEN old.facts_key <> new.facts_key OR old.report_key <> new.report_key BEGIN
  INSERT INTO meetings_search(meetings_search, rowid, facts_key, report_key) VALUES ('delete', old.seq, old.facts_key, old.report_key);
  INSERT INTO meetings_search(rowid, facts_key, report_key) VALUES (new.seq, new.facts_key, new.report_key);
END;

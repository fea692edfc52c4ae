CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`last_read_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_secret_hash_unique` ON `calendar_feeds` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_of` ON `calendar_feeds` (`account_id`);--> statement-breakpoint
CREATE TABLE `letter_notices` (
	`letter_id` text NOT NULL,
	`notice_id` text NOT NULL,
	PRIMARY KEY(`letter_id`, `notice_id`),
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_notices_by_notice` ON `letter_notices` (`notice_id`);--> statement-breakpoint
CREATE TABLE `letter_preferences` (
	`account_id` text PRIMARY KEY NOT NULL,
	`email` text,
	`modes` text NOT NULL,
	`digest_hour` integer,
	`link_version` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`mode` text NOT NULL,
	`digest_day` text,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` text,
	`message_id` text,
	`created_at` text NOT NULL,
	`ended_at` text,
	`failure` text,
	`reply_code` integer,
	CONSTRAINT "letter_state_known" CHECK(state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'dropped'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_digest_once` ON `letters` (`account_id`,`digest_day`);--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `letters_of` ON `letters` (`account_id`,`state`);--> statement-breakpoint
CREATE TABLE `notice_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`entity` text NOT NULL,
	`subject_id` text NOT NULL,
	`due_on` text,
	`day` text NOT NULL,
	`created_at` text NOT NULL,
	`read_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once_a_day` ON `notices` (`account_id`,`kind`,`subject_id`,`day`);--> statement-breakpoint
CREATE INDEX `notices_of` ON `notices` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`account_id`) WHERE read_at IS NULL;
CREATE TABLE `response_links` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`issued_at` text NOT NULL,
	`valid_until` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `response_links_secret_hash_unique` ON `response_links` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `response_links_of` ON `response_links` (`meeting_id`,`mentee_id`);--> statement-breakpoint
CREATE TABLE `worklist_snoozes` (
	`list` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`until_day` text NOT NULL,
	`reason` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`list`, `kind`, `subject_id`)
) STRICT;

CREATE TABLE `completion_summaries` (
	`id` text PRIMARY KEY NOT NULL,
	`mentorship_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`goal_reached` text,
	`achievements` text NOT NULL,
	`difficulties` text NOT NULL,
	`plans` text NOT NULL,
	`mentor_conclusion` text NOT NULL,
	`mentee_conclusion` text NOT NULL,
	`curator_conclusion` text NOT NULL,
	`recommendation` text,
	`award_proposal` text NOT NULL,
	`signed_on` text,
	`document_id` text,
	`next_pair_id` text,
	`next_mentor_id` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`mentorship_id`) REFERENCES `mentorships`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `completion_summaries_once` ON `completion_summaries` (`mentorship_id`,`mentee_id`);--> statement-breakpoint
CREATE INDEX `completion_summaries_by_person` ON `completion_summaries` (`person_id`);
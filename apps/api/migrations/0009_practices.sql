CREATE TABLE `post_media` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`width` integer,
	`height` integer,
	`faces` text,
	`added_at` text NOT NULL,
	`added_by` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_media_post` ON `post_media` (`post_id`);--> statement-breakpoint
CREATE INDEX `post_media_file` ON `post_media` (`sha256`);--> statement-breakpoint
CREATE TABLE `post_media_copies` (
	`media_id` text NOT NULL,
	`width` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`media_id`, `width`),
	FOREIGN KEY (`media_id`) REFERENCES `post_media`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_media_copies_file` ON `post_media_copies` (`sha256`);--> statement-breakpoint
CREATE TABLE `post_media_people` (
	`media_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`media_id`, `person_id`),
	FOREIGN KEY (`media_id`) REFERENCES `post_media`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `post_people` (
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`post_id`, `person_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_people_person` ON `post_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `post_remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`block` integer,
	`quote` text NOT NULL,
	`text` text NOT NULL,
	`author_id` text,
	`at` text NOT NULL,
	`resolved_at` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `post_remarks_post` ON `post_remarks` (`post_id`);--> statement-breakpoint
CREATE TABLE `post_versions` (
	`post_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`title` text NOT NULL,
	`lead` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`post_id`, `version`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`lead` text NOT NULL,
	`rubric_id` text,
	`form` text,
	`tags` text NOT NULL,
	`body` text NOT NULL,
	`answered` text NOT NULL,
	`search_key` text NOT NULL,
	`pair_id` text,
	`author_id` text NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`changed_by` text NOT NULL,
	`publish_at` text,
	`published_at` text,
	`shown` integer DEFAULT false NOT NULL,
	`approved_version` integer,
	`approved_at` text,
	`sent_to_center_on` text,
	`published_url` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubrics`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `posts_slug` ON `posts` (`slug`);--> statement-breakpoint
CREATE INDEX `posts_by_status` ON `posts` (`status`,`published_at`);--> statement-breakpoint
CREATE INDEX `posts_by_pair` ON `posts` (`pair_id`);--> statement-breakpoint
CREATE TABLE `rubrics` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`about` text NOT NULL,
	`enabled` integer NOT NULL,
	`sort_order` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rubrics_slug` ON `rubrics` (`slug`);
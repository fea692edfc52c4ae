CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`act` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`batch_id` text,
	`before` text,
	`after` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_id_unique` ON `audit_entries` (`id`);--> statement-breakpoint
CREATE INDEX `audit_by_entity` ON `audit_entries` (`entity`,`entity_id`);--> statement-breakpoint
CREATE INDEX `audit_by_batch` ON `audit_entries` (`batch_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`stored_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`family_name` text NOT NULL,
	`given_name` text NOT NULL,
	`patronymic` text,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`blocked` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login_unique` ON `accounts` (`login`);--> statement-breakpoint
CREATE TABLE `role_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_known" CHECK(role IN ('curator', 'mentor', 'mentee', 'methodist', 'administration', 'homeroom_teacher', 'psychologist', 'secretary', 'sysadmin'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `role_assignments_by_account` ON `role_assignments` (`account_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`started_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ended_at` text,
	`shared` integer NOT NULL,
	`device` text NOT NULL,
	`refresh_hash` text NOT NULL,
	`previous_hash` text,
	`rotated_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `roadmap_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`roadmap_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`number` text,
	`dated_on` text,
	`file_sha256` text,
	`file_name` text,
	`added_at` text NOT NULL,
	`added_by` text,
	FOREIGN KEY (`roadmap_id`) REFERENCES `roadmaps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_by_roadmap` ON `roadmap_evidence` (`roadmap_id`);--> statement-breakpoint
CREATE TABLE `roadmap_item_evidence` (
	`item_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	PRIMARY KEY(`item_id`, `evidence_id`),
	FOREIGN KEY (`item_id`) REFERENCES `roadmap_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `roadmap_evidence`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_evidence_by_evidence` ON `roadmap_item_evidence` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `roadmap_item_people` (
	`item_id` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`item_id`, `account_id`),
	FOREIGN KEY (`item_id`) REFERENCES `roadmap_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `roadmap_items` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`section_id` text NOT NULL,
	`subsection_id` text,
	`number` text NOT NULL,
	`title_raw` text NOT NULL,
	`title` text NOT NULL,
	`term_raw` text NOT NULL,
	`schedule_kind` text NOT NULL,
	`windows` text NOT NULL,
	`starts_on` text,
	`due_on` text,
	`responsible_raw` text NOT NULL,
	`responsible_roles` text NOT NULL,
	`result_raw` text NOT NULL,
	`result` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`rank` integer NOT NULL,
	`fact_on` text,
	`status_reason` text,
	`sort_order` integer NOT NULL,
	`search_key` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`placed_version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`roadmap_id`) REFERENCES `roadmaps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `roadmap_sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subsection_id`) REFERENCES `roadmap_subsections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "item_status_known" CHECK(status IN ('planned', 'in_progress', 'review', 'done', 'not_applicable')),
	CONSTRAINT "item_schedule_known" CHECK(schedule_kind IN ('range', 'deadline', 'multi', 'ongoing', 'external', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `roadmap_items_id_unique` ON `roadmap_items` (`id`);--> statement-breakpoint
CREATE INDEX `items_by_order` ON `roadmap_items` (`roadmap_id`,`sort_order`);--> statement-breakpoint
CREATE INDEX `items_by_column` ON `roadmap_items` (`roadmap_id`,`status`,`rank`);--> statement-breakpoint
CREATE INDEX `items_by_due` ON `roadmap_items` (`roadmap_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `roadmap_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`file_name` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`source` text NOT NULL,
	`parsed` text NOT NULL,
	`target_id` text,
	`roadmap_id` text,
	`undo` text,
	`board_version` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `roadmaps` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`organization` text,
	`full_name` text,
	`year` integer NOT NULL,
	`agreed` text,
	`approved_on` text,
	`order_no` text,
	`created_at` text NOT NULL,
	`deleted_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`board_version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `roadmap_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`roadmap_id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`roadmap_id`) REFERENCES `roadmaps`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sections_by_roadmap` ON `roadmap_sections` (`roadmap_id`,`sort_order`);--> statement-breakpoint
CREATE TABLE `roadmap_subsections` (
	`id` text PRIMARY KEY NOT NULL,
	`section_id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `roadmap_sections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `subsections_by_section` ON `roadmap_subsections` (`section_id`,`sort_order`);--> statement-breakpoint
CREATE TABLE `roadmap_substeps` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`text_raw` text NOT NULL,
	`text` text NOT NULL,
	`is_heading` integer NOT NULL,
	`done` integer DEFAULT false NOT NULL,
	`sort_order` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `roadmap_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `substeps_by_item` ON `roadmap_substeps` (`item_id`,`sort_order`);--> statement-breakpoint
CREATE TABLE `academic_years` (
	`id` text PRIMARY KEY NOT NULL,
	`start_year` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `academic_years_start_year_unique` ON `academic_years` (`start_year`);--> statement-breakpoint
CREATE TABLE `school` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`timezone` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;

--> statement-breakpoint
CREATE VIRTUAL TABLE `roadmap_items_search` USING fts5(`search_key`, content='roadmap_items', content_rowid='seq', tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER `roadmap_items_search_insert` AFTER INSERT ON `roadmap_items` BEGIN
  INSERT INTO roadmap_items_search(rowid, search_key) VALUES (new.seq, new.search_key);
END;
--> statement-breakpoint
CREATE TRIGGER `roadmap_items_search_delete` AFTER DELETE ON `roadmap_items` BEGIN
  INSERT INTO roadmap_items_search(roadmap_items_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
END;
--> statement-breakpoint
CREATE TRIGGER `roadmap_items_search_update` AFTER UPDATE OF `search_key` ON `roadmap_items` WHEN old.search_key <> new.search_key BEGIN
  INSERT INTO roadmap_items_search(roadmap_items_search, rowid, search_key) VALUES ('delete', old.seq, old.search_key);
  INSERT INTO roadmap_items_search(rowid, search_key) VALUES (new.seq, new.search_key);
END;

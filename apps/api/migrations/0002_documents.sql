CREATE TABLE `document_objects` (
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`object_id` text NOT NULL,
	PRIMARY KEY(`document_id`, `kind`, `object_id`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_objects_of` ON `document_objects` (`kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `document_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`number` integer NOT NULL,
	`file_sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`tags` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text,
	`retired_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_templates_numbered` ON `document_templates` (`type`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_templates_in_force` ON `document_templates` (`type`) WHERE retired_at IS NULL;--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text,
	`title` text NOT NULL,
	`search_key` text NOT NULL,
	`status` text NOT NULL,
	`year` integer NOT NULL,
	`number` text,
	`signed_on` text,
	`signed_by` text,
	`data` text NOT NULL,
	`overrides` text NOT NULL,
	`template_id` text,
	`file_sha256` text,
	`printed_at` text,
	`scan_sha256` text,
	`scan_name` text,
	`reason` text,
	`supersedes_id` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`template_id`) REFERENCES `document_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supersedes_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_status_known" CHECK(status IN ('draft', 'printed', 'signed', 'scanned', 'cancelled', 'superseded')),
	CONSTRAINT "document_printed_has_file" CHECK(status IN ('draft', 'cancelled') OR file_sha256 IS NOT NULL),
	CONSTRAINT "document_signed_has_day" CHECK(status IN ('draft', 'printed', 'cancelled') OR signed_on IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `documents_in_order` ON `documents` (`created_at`);--> statement-breakpoint
CREATE INDEX `documents_by_type` ON `documents` (`type`,`status`);--> statement-breakpoint
CREATE INDEX `documents_by_subject` ON `documents` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `documents_by_number` ON `documents` (`number`,`year`);--> statement-breakpoint
CREATE INDEX `documents_superseding` ON `documents` (`supersedes_id`);--> statement-breakpoint
ALTER TABLE `people` ADD `declensions` text;--> statement-breakpoint
ALTER TABLE `roadmap_evidence` ADD `document_id` text REFERENCES documents(id);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_of_document` ON `roadmap_evidence` (`roadmap_id`,`document_id`);--> statement-breakpoint
ALTER TABLE `school` ADD `full_name` text;--> statement-breakpoint
ALTER TABLE `school` ADD `short_name` text;--> statement-breakpoint
ALTER TABLE `school` ADD `city` text;--> statement-breakpoint
ALTER TABLE `school` ADD `address` text;--> statement-breakpoint
ALTER TABLE `school` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `school` ADD `email` text;--> statement-breakpoint
ALTER TABLE `school` ADD `site` text;--> statement-breakpoint
ALTER TABLE `school` ADD `inn` text;--> statement-breakpoint
ALTER TABLE `school` ADD `kpp` text;--> statement-breakpoint
ALTER TABLE `school` ADD `ogrn` text;--> statement-breakpoint
ALTER TABLE `school` ADD `director_family_name` text;--> statement-breakpoint
ALTER TABLE `school` ADD `director_given_name` text;--> statement-breakpoint
ALTER TABLE `school` ADD `director_patronymic` text;--> statement-breakpoint
ALTER TABLE `school` ADD `director_sex` text;--> statement-breakpoint
ALTER TABLE `school` ADD `director_position` text;--> statement-breakpoint
ALTER TABLE `school` ADD `director_declensions` text;
CREATE TABLE `corrected_answers` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` text NOT NULL,
	`import_id` text NOT NULL,
	`site_id` text NOT NULL,
	`sent_as` text,
	`before` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `corrected_answers_by_import` ON `corrected_answers` (`import_id`,`response_id`);--> statement-breakpoint
CREATE INDEX `corrected_answers_by_answer` ON `corrected_answers` (`response_id`,`seq`);--> statement-breakpoint
CREATE INDEX `corrected_answers_sent_as` ON `corrected_answers` (`site_id`,`sent_as`) WHERE sent_as IS NOT NULL;--> statement-breakpoint
CREATE TABLE `import_pieces` (
	`import_id` text NOT NULL,
	`site_id` text NOT NULL,
	`line` integer NOT NULL,
	`last_line` integer NOT NULL,
	`rows` integer NOT NULL,
	`stored` integer NOT NULL,
	`already_there` integer NOT NULL,
	`corrected` integer NOT NULL,
	`refused` integer NOT NULL,
	`errors` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`state` text NOT NULL,
	`file` text NOT NULL,
	`bytes` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`header` text NOT NULL,
	`choices` text NOT NULL,
	`answers` integer NOT NULL,
	`passed_over` text,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`opened_at` integer NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	`undone_seq` integer,
	`rows` integer DEFAULT 0 NOT NULL,
	`stored` integer DEFAULT 0 NOT NULL,
	`already_there` integer DEFAULT 0 NOT NULL,
	`corrected` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`next_line` integer DEFAULT 1 NOT NULL,
	`kept` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_by_site` ON `imports` (`site_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `imports_by_header` ON `imports` (`site_id`,`header`,`opened_at`);--> statement-breakpoint
CREATE INDEX `imports_by_state` ON `imports` (`state`,`opened_at`);--> statement-breakpoint
ALTER TABLE `responses` ADD `nps_group` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `import_id` text;--> statement-breakpoint
CREATE INDEX `responses_by_import` ON `responses` (`import_id`,`seq`) WHERE import_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `notices_by_ticket` ON `notices` (`ticket_id`);
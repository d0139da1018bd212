ALTER TABLE `imports` ADD `at_once` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` ADD `source_id` text;
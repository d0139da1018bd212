CREATE TABLE `imported_values` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`site_id` text NOT NULL,
	`import_id` text NOT NULL,
	`metric` text NOT NULL,
	`day` text NOT NULL,
	`value` real NOT NULL,
	`base` real,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`better` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_values_by_import` ON `imported_values` (`site_id`,`import_id`,`metric`,`day`);--> statement-breakpoint
CREATE INDEX `imported_values_by_day` ON `imported_values` (`site_id`,`metric`,`day`,`seq`);--> statement-breakpoint
CREATE INDEX `imported_values_by_order` ON `imported_values` (`site_id`,`metric`,`seq`);--> statement-breakpoint
ALTER TABLE `imports` ADD `at_once` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` ADD `source_id` text;
CREATE TABLE `tags` (
	`site_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`site_id`, `key`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ticket_tags` (
	`site_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`ticket_id`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `ticket_tags_by_tag` ON `ticket_tags` (`site_id`,`key`,`ticket_id`);--> statement-breakpoint
ALTER TABLE `tickets` ADD `chosen_category` text;
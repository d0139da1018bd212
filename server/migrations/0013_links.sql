CREATE TABLE `links` (
	`site_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_kind` text NOT NULL,
	`to_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `kind`, `from_kind`, `from_id`, `to_kind`, `to_id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `links_to` ON `links` (`site_id`,`kind`,`to_kind`,`to_id`,`at`);
CREATE TABLE `customer_keys` (
	`site_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`customer_id` text NOT NULL,
	`meant` integer NOT NULL,
	PRIMARY KEY(`site_id`, `kind`, `value`, `customer_id`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_keys_meant` ON `customer_keys` (`site_id`,`kind`,`value`) WHERE meant = 1;--> statement-breakpoint
CREATE INDEX `customer_keys_by_customer` ON `customer_keys` (`customer_id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`name` text,
	`since` integer NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `tickets` ADD `customer_id` text;--> statement-breakpoint
CREATE INDEX `tickets_by_customer` ON `tickets` (`site_id`,`customer_id`,`status`,`updated_at`);
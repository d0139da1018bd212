CREATE TABLE `refused_services` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`service` text NOT NULL,
	`customer` text NOT NULL,
	PRIMARY KEY(`site_id`, `survey`, `service`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `refused_services_by_customer` ON `refused_services` (`site_id`,`customer`);
CREATE TABLE `ticket_acts` (
	`act_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`site_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`act` text NOT NULL,
	`at` integer NOT NULL,
	`revision` integer NOT NULL,
	`before` text NOT NULL,
	`undone_at` integer,
	PRIMARY KEY(`act_id`, `ticket_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `ticket_acts_by_time` ON `ticket_acts` (`site_id`,`at`);--> statement-breakpoint
CREATE INDEX `ticket_acts_by_ticket` ON `ticket_acts` (`ticket_id`);
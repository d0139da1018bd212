CREATE TABLE `writers` (
	`ticket_id` text NOT NULL,
	`site_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `person_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `outbox` ADD `ticket_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `thread_message_id` text;--> statement-breakpoint
CREATE INDEX `outbox_by_ticket` ON `outbox` (`ticket_id`);
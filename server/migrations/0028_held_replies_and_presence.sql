CREATE TABLE `held_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`text` text NOT NULL,
	`resolves` integer NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`release_at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `held_replies_by_release` ON `held_replies` (`release_at`);--> statement-breakpoint
CREATE INDEX `held_replies_by_ticket` ON `held_replies` (`ticket_id`,`release_at`);--> statement-breakpoint
CREATE TABLE `presence` (
	`ticket_id` text NOT NULL,
	`site_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`change` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `person_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `presence_by_change` ON `presence` (`change`);--> statement-breakpoint
CREATE INDEX `presence_by_time` ON `presence` (`site_id`,`at`);
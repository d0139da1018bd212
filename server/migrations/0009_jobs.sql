CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text,
	`held_until` integer NOT NULL,
	`last_run_at` integer,
	`failed_at` integer,
	`error` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`cursor` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_by_site` ON `outbox` (`site_id`,`created_at`);--> statement-breakpoint
DROP TABLE `leases`;

CREATE TABLE `consents` (
	`site_id` text NOT NULL,
	`customer` text NOT NULL,
	`purpose` text NOT NULL,
	`version` integer NOT NULL,
	`given` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	PRIMARY KEY(`site_id`, `customer`, `purpose`, `version`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `population` (
	`site_id` text NOT NULL,
	`customer` text NOT NULL,
	`name` text,
	`email` text,
	`tier` text,
	`language` text,
	`source` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	`listed_at` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`site_id`, `customer`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `wave_customers` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`period` text NOT NULL,
	`customer` text NOT NULL,
	`segment` text NOT NULL,
	`lot` real NOT NULL,
	`asked_at` integer,
	PRIMARY KEY(`site_id`, `survey`, `period`, `customer`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `wave_customers_by_customer` ON `wave_customers` (`site_id`,`customer`);--> statement-breakpoint
CREATE TABLE `wave_draws` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`period` text NOT NULL,
	`seed` text NOT NULL,
	`segment_by` text,
	`phase` text NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`widened` integer DEFAULT 0 NOT NULL,
	`population` text NOT NULL,
	`eligible` text NOT NULL,
	`sample` text NOT NULL,
	`started_at` integer NOT NULL,
	`drawn_at` integer,
	PRIMARY KEY(`site_id`, `survey`, `period`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;

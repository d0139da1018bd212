CREATE TABLE `department_categories` (
	`site_id` text NOT NULL,
	`category` text NOT NULL,
	`department_id` text NOT NULL,
	PRIMARY KEY(`site_id`, `category`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `departments` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`sample` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `team_members` (
	`site_id` text NOT NULL,
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`site_id`, `team_id`, `person_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `teams` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`sample` integer NOT NULL,
	`revision` integer NOT NULL,
	`department_id` text,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;

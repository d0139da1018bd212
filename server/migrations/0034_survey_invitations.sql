CREATE TABLE `invitation_refusals` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`site_id`, `survey`, `day`, `reason`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `survey_invitations` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`service` text NOT NULL,
	`customer` text NOT NULL,
	`language` text,
	`last_day` text NOT NULL,
	`email` text,
	`mail_id` text,
	`invited_at` integer NOT NULL,
	`day` text NOT NULL,
	`remind_at` integer,
	`reminded_at` integer,
	`opened_at` integer,
	`declined_at` integer,
	`never_at` integer,
	`answered_at` integer,
	`response_id` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`site_id`, `survey`, `service`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `survey_invitations_by_day` ON `survey_invitations` (`site_id`,`survey`,`day`);--> statement-breakpoint
CREATE INDEX `survey_invitations_by_customer` ON `survey_invitations` (`site_id`,`customer`);--> statement-breakpoint
CREATE INDEX `survey_invitations_to_remind` ON `survey_invitations` (`remind_at`) WHERE remind_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `survey_invitations_by_answer` ON `survey_invitations` (`response_id`) WHERE response_id <> '';--> statement-breakpoint
ALTER TABLE `outbox` ADD `html` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `unsubscribe` text;
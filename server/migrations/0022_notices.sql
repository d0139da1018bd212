CREATE TABLE `looks` (
	`person_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `notice_choices` (
	`person_id` text PRIMARY KEY NOT NULL,
	`choices` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `notices` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`site_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`read_at` integer,
	`mail_at` integer,
	`mailed_at` integer,
	`in_digest` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_of_act` ON `notices` (`person_id`,`ticket_id`,`at`);--> statement-breakpoint
CREATE INDEX `notices_by_person` ON `notices` (`person_id`,`seq`);--> statement-breakpoint
CREATE INDEX `notices_to_mail` ON `notices` (`mail_at`,`person_id`) WHERE mail_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `told_due_at` integer;--> statement-breakpoint
UPDATE tickets SET told_due_at = reply_due_at WHERE status = 'open' AND reply_due_at < unixepoch() * 1000;
--> statement-breakpoint
CREATE INDEX `tickets_due_untold` ON `tickets` (`site_id`,`reply_due_at`) WHERE status = 'open' AND told_due_at IS NOT reply_due_at;
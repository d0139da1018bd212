CREATE TABLE `seen_tickets` (
	`ticket_id` text NOT NULL,
	`site_id` text NOT NULL,
	`person_id` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `person_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `tickets` ADD `news_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `reopened_at` integer;--> statement-breakpoint
UPDATE tickets SET reopened_at = e.at
FROM (SELECT subject_id, max(at) AS at FROM events WHERE type = 'ticket.reopened' AND data->>'undone' IS NULL GROUP BY subject_id) e
WHERE e.subject_id = tickets.id;
--> statement-breakpoint
CREATE INDEX `tickets_with_news` ON `tickets` (`site_id`,`news_revision`,`id`) WHERE news_revision > 0;--> statement-breakpoint
CREATE INDEX `tickets_reopened` ON `tickets` (`site_id`,`reply_due_at`) WHERE reopened_at IS NOT NULL AND status = 'open';
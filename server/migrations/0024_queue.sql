ALTER TABLE `tickets` ADD `said_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `waiting_since` integer GENERATED ALWAYS AS (iif(status = 'open', ifnull(reply_since, said_at), said_at)) VIRTUAL;--> statement-breakpoint
UPDATE tickets SET said_at = ifnull(
 (SELECT max(m.at) FROM messages m WHERE m.ticket_id = tickets.id AND m.visibility = 'public'), opened_at);
--> statement-breakpoint
CREATE INDEX `tickets_by_word` ON `tickets` (`site_id`,`status`,`said_at`);--> statement-breakpoint
CREATE INDEX `tickets_by_opening` ON `tickets` (`site_id`,`status`,`opened_at`);--> statement-breakpoint
CREATE INDEX `tickets_by_waiting` ON `tickets` (`site_id`,`status`,`waiting_since`);
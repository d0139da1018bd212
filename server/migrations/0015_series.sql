DROP VIEW `response_cells`;--> statement-breakpoint
ALTER TABLE `tickets` ADD `first_reply_step` integer;--> statement-breakpoint
CREATE INDEX `tickets_unanswered` ON `tickets` (`site_id`,`opened_at`) WHERE first_replied_at IS NULL AND status = 'open';--> statement-breakpoint
CREATE INDEX `tickets_uncounted` ON `tickets` (`site_id`) WHERE first_replied_at IS NOT NULL AND first_reply_step IS NULL;

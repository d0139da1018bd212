DROP INDEX `tickets_unanswered`;--> statement-breakpoint
ALTER TABLE `tickets` ADD `suspect` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `tickets` SET `suspect` = 1 WHERE `id` IN (SELECT `id` FROM `responses` WHERE `kind` = 'complaint' AND `suspect` IS NOT NULL);--> statement-breakpoint
CREATE INDEX `tickets_unanswered` ON `tickets` (`site_id`,`opened_at`) WHERE first_replied_at IS NULL AND status = 'open' AND suspect = 0;
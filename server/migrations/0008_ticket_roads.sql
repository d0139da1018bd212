ALTER TABLE `tickets` ADD `topic` text GENERATED ALWAYS AS (substr(category, 1, instr(category || '/', '/') - 1)) VIRTUAL;--> statement-breakpoint
CREATE INDEX `tickets_by_status` ON `tickets` (`site_id`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `tickets_by_assignee` ON `tickets` (`site_id`,`assignee_id`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `tickets_by_category` ON `tickets` (`site_id`,`category`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `tickets_by_topic` ON `tickets` (`site_id`,`topic`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`site_id`,`subject_id`,`seq`);
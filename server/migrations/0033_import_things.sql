ALTER TABLE `import_pieces` ADD `last_line` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `corrected_answers_by_answer` ON `corrected_answers` (`response_id`);--> statement-breakpoint
CREATE INDEX `notices_by_ticket` ON `notices` (`ticket_id`);
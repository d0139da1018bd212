-- No release has written to it.
DROP TABLE `corrected_answers`;--> statement-breakpoint
CREATE TABLE `corrected_answers` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`response_id` text NOT NULL,
	`import_id` text NOT NULL,
	`site_id` text NOT NULL,
	`sent_as` text,
	`before` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `corrected_answers_by_import` ON `corrected_answers` (`import_id`,`response_id`);--> statement-breakpoint
CREATE INDEX `corrected_answers_by_answer` ON `corrected_answers` (`response_id`,`seq`);--> statement-breakpoint
CREATE INDEX `corrected_answers_sent_as` ON `corrected_answers` (`site_id`,`sent_as`) WHERE sent_as IS NOT NULL;

CREATE TABLE `answer_facets` (
	`id` integer PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`name` text NOT NULL,
	`series` text NOT NULL,
	`value` text NOT NULL,
	`bucket` integer NOT NULL,
	`left_out` integer NOT NULL,
	`n` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_facets_site_id_name_series_value_bucket_left_out_unique` ON `answer_facets` (`site_id`,`name`,`series`,`value`,`bucket`,`left_out`);--> statement-breakpoint
CREATE TABLE `facet_answers` (
	`facet` integer NOT NULL,
	`occurred_at` integer NOT NULL,
	`seq` integer NOT NULL,
	`day` integer NOT NULL,
	PRIMARY KEY(`facet`, `occurred_at`, `seq`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- Full text of what answers say; rowid is responses.seq. Terms are those of message_search. Filled by the job answer-index, old answers too.
CREATE VIRTUAL TABLE answer_search USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");

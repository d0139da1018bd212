CREATE TABLE `touchpoints` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`seen` integer NOT NULL,
	`sample` integer NOT NULL,
	`hidden_at` integer,
	`created_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`changed_by` text,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `touchpoints_by_name` ON `touchpoints` (`site_id`,`name`);--> statement-breakpoint
-- What answers said so far: as many as a site may have, those with most answers.
INSERT INTO touchpoints (site_id, id, name, seen, sample, created_at, revision)
SELECT site_id, value, value, 1, 0, unixepoch() * 1000, 1 FROM (
 SELECT site_id, value, row_number() OVER (PARTITION BY site_id ORDER BY sum(n) DESC, value) AS place
 FROM counts WHERE dimension = 'touchpoint' AND value <> 'other' GROUP BY site_id, value)
WHERE place <= 500;

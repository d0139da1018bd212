CREATE TABLE `known_names` (
	`site_id` text NOT NULL,
	`dimension` text NOT NULL,
	`name` text NOT NULL,
	`known_since` integer NOT NULL,
	PRIMARY KEY(`site_id`, `dimension`, `name`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `sightings` ADD `times` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
-- What answers said so far: as many as answers may bring to a site, those with most answers; the others keep what was counted of them.
INSERT INTO known_names (site_id, dimension, name, known_since)
SELECT site_id, 'tier', value, unixepoch() * 1000 FROM (
 SELECT site_id, value, row_number() OVER (PARTITION BY site_id ORDER BY sum(n) DESC, value) AS place
 FROM counts WHERE dimension = 'tier' AND value <> 'other' GROUP BY site_id, value)
WHERE place <= 200;
--> statement-breakpoint
-- And what staff set a quota for.
INSERT OR IGNORE INTO known_names (site_id, dimension, name, known_since)
SELECT site_id, 'tier', quota.value->>'segment', unixepoch() * 1000 FROM waves, json_each(waves.plan, '$.quotas') quota
WHERE waves.plan->>'segmentBy' = 'tier';

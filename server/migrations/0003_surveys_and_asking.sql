-- A survey is now named by a slug; the three every site has keep the name of their kind.
DROP VIEW response_cells;
--> statement-breakpoint
ALTER TABLE `survey_versions` RENAME COLUMN `kind` TO `slug`;
--> statement-breakpoint
CREATE TABLE `ask_tallies` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`site_id`, `survey`, `day`, `reason`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `customer_surveys` (
	`site_id` text NOT NULL,
	`customer` text NOT NULL,
	`survey` text NOT NULL,
	`asked_at` integer,
	`answered_at` integer,
	`response_id` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`site_id`, `customer`, `survey`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`site_id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`source_hash` text NOT NULL,
	`data` blob NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_by_ticket` ON `attachments` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `attachments_by_site` ON `attachments` (`site_id`,`bytes`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`site_id` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`is_on` integer NOT NULL,
	`in_panel` integer NOT NULL,
	`position` integer NOT NULL,
	`rules` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `slug`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `waves` (
	`site_id` text NOT NULL,
	`survey` text NOT NULL,
	`plan` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`site_id`, `survey`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_counts` (
	`site_id` text NOT NULL,
	`kind` text NOT NULL,
	`survey` text NOT NULL,
	`dimension` text NOT NULL,
	`value` text NOT NULL,
	`day` text NOT NULL,
	`survey_version` integer NOT NULL,
	`score` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`site_id`, `kind`, `dimension`, `day`, `value`, `survey`, `survey_version`, `score`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_counts`("site_id", "kind", "survey", "dimension", "value", "day", "survey_version", "score", "n") SELECT "site_id", "kind", "kind", "dimension", "value", "day", "survey_version", "score", "n" FROM `counts`;--> statement-breakpoint
DROP TABLE `counts`;--> statement-breakpoint
ALTER TABLE `__new_counts` RENAME TO `counts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `responses` ADD `survey` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` ADD `touchpoint` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `customer` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `marks` text;--> statement-breakpoint
CREATE INDEX `responses_by_customer` ON `responses` (`site_id`,`customer`) WHERE customer IS NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `look` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `cool_down_days` integer DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE `sites` ADD `identity_secret` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `identity_changed_at` integer;
--> statement-breakpoint
UPDATE responses SET survey = kind;
--> statement-breakpoint
INSERT INTO surveys (site_id, slug, kind, is_on, in_panel, position, rules, created_at)
SELECT site_id, slug, slug, 1, 1, CASE slug WHEN 'csat' THEN 10 WHEN 'nps' THEN 20 ELSE 30 END,
  '{"triggers":[],"pages":[],"percent":100,"languages":[],"devices":[],"attributes":[],"everyDays":90,"quota":null,"until":null}',
  min(created_at) FROM survey_versions GROUP BY site_id, slug;
--> statement-breakpoint
-- One row for each cell of counts a response belongs to: what verify-counts recounts and erasures subtract.
-- `marked` has what further questions add. Nothing is materialized and no union stands within another, so that the answers
-- of one site or of its sample are found by their index.
CREATE VIEW response_cells (seq, sample, site_id, kind, survey, dimension, value, day, survey_version, score) AS
WITH good AS NOT MATERIALIZED (SELECT * FROM responses WHERE suspect IS NULL),
marked AS NOT MATERIALIZED (
  SELECT g.*, json_extract(m.value, '$[0]') AS mark_kind, json_extract(m.value, '$[1]') AS mark_value, json_extract(m.value, '$[2]') AS mark_score
  FROM good g, json_each(g.marks) m WHERE g.marks IS NOT NULL
)
SELECT seq, sample, site_id, kind, survey, 'hour', printf('%02d', hour), day, survey_version, coalesce(score, -1) FROM good
UNION ALL
SELECT seq, sample, site_id, mark_kind, survey, 'hour', printf('%02d', hour), day, survey_version, mark_score FROM marked WHERE mark_value = ''
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'channel', channel, day, survey_version, coalesce(score, -1) FROM good
UNION ALL
SELECT seq, sample, site_id, mark_kind, survey, 'channel', channel, day, survey_version, mark_score FROM marked WHERE mark_value = ''
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'language', language, day, survey_version, coalesce(score, -1) FROM good WHERE language IS NOT NULL
UNION ALL
SELECT seq, sample, site_id, mark_kind, survey, 'language', language, day, survey_version, mark_score
FROM marked WHERE mark_value = '' AND language IS NOT NULL
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'category', category, day, survey_version, coalesce(score, -1) FROM good WHERE category IS NOT NULL
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'category', substr(category, 1, instr(category, '/') - 1), day, survey_version, coalesce(score, -1)
FROM good WHERE instr(category, '/') > 1
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'touchpoint', touchpoint, day, survey_version, coalesce(score, -1) FROM good WHERE touchpoint IS NOT NULL
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'tier', json_extract(attributes, '$.tier'), day, survey_version, coalesce(score, -1)
FROM good WHERE json_type(attributes, '$.tier') = 'text'
UNION ALL
SELECT g.seq, g.sample, g.site_id, g.kind, g.survey, 'reason', reason.value, g.day, g.survey_version, coalesce(g.score, -1)
FROM good g, json_each(g.answers, '$.reasons') reason WHERE json_type(g.answers, '$.reasons') = 'array'
UNION ALL
SELECT seq, sample, site_id, mark_kind, survey, mark_kind, mark_value, day, survey_version, mark_score FROM marked WHERE mark_value <> ''
UNION ALL
SELECT seq, sample, site_id, kind, survey, 'suspect', suspect, day, survey_version, coalesce(score, -1) FROM responses WHERE suspect IS NOT NULL;

CREATE TABLE `categories` (
	`site_id` text NOT NULL,
	`id` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`retired_at` integer,
	`earlier` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`site_id`, `id`),
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- What complaint surveys ever offered, in both shapes of a definition: the newest versions name what is offered still, the first survey before others.
INSERT INTO categories (site_id, id, label, position, retired_at, earlier, revision)
WITH versions AS (
 SELECT v.site_id, v.slug, v.version, v.definition, s.position AS place, s.created_at AS made,
  v.version = (SELECT max(n.version) FROM survey_versions n WHERE n.site_id = v.site_id AND n.slug = v.slug) AS newest
 FROM survey_versions v JOIN surveys s ON s.site_id = v.site_id AND s.slug = v.slug WHERE s.kind = 'complaint'
), topics AS (
 SELECT v.*, t.value AS topic, t.value->>'id' AS category, t.key AS nth
 FROM versions v, json_each(v.definition, '$.questions') q, json_each(q.value, '$.categories') t
), offered AS (
 SELECT site_id, slug, version, place, made, newest, category, topic->>'label' AS label, nth FROM topics
 UNION ALL
 SELECT site_id, slug, version, place, made, newest, category || '/' || (c.value->>'id'), c.value->>'label', c.key
 FROM topics, json_each(topic, '$.children') c
 UNION ALL
 SELECT site_id, slug, version, place, made, newest, c.value->>'id', json_group_object(l.key, c.value->>'label'), min(c.key)
 FROM versions v, json_each(v.definition, '$.texts') l, json_each(l.value, '$.choices') c
 GROUP BY site_id, slug, version, c.value->>'id'
), called AS (
 SELECT *, row_number() OVER (PARTITION BY site_id, category
  ORDER BY newest DESC, CASE WHEN newest THEN 0 ELSE -version END, place, made, slug) AS turn
 FROM offered
)
SELECT site_id, category, label,
 row_number() OVER (PARTITION BY site_id, CASE WHEN instr(category, '/') THEN substr(category, 1, instr(category, '/')) END
  ORDER BY newest DESC, place, made, slug, nth) - 1,
 CASE WHEN newest THEN NULL ELSE unixepoch() * 1000 END, '[]', 1
FROM called WHERE turn = 1;

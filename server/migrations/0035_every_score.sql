-- Data alone: further scores are told apart by place and tier too (decision 089), those of before as well.
INSERT INTO counts (site_id, kind, survey, dimension, value, day, survey_version, score, n)
SELECT r.site_id, m.value->>0, r.survey, d.value->>0, d.value->>1, r.day, r.survey_version, m.value->>2, count(*)
FROM responses r
CROSS JOIN json_each(r.marks) m
CROSS JOIN json_each(json_array(
  json_array('touchpoint', nullif(r.touchpoint, '')),
  json_array('tier', iif(json_type(r.attributes, '$.tier') = 'text', r.attributes->>'$.tier', NULL))
)) d
WHERE r.suspect IS NULL AND m.value->>1 = '' AND d.value->>1 IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
ON CONFLICT DO UPDATE SET n = n + excluded.n;
--> statement-breakpoint
-- The same of what answers are found by, as far as they are indexed.
INSERT INTO answer_facets (site_id, name, series, value, bucket, left_out, n)
SELECT r.site_id, d.value->>0, m.value->>0, d.value->>1, m.value->>2, 0, count(*)
FROM responses r
CROSS JOIN json_each(r.marks) m
CROSS JOIN json_each(json_array(
  json_array('touchpoint', nullif(r.touchpoint, '')),
  json_array('tier', iif(json_type(r.attributes, '$.tier') = 'text', r.attributes->>'$.tier', NULL))
)) d
WHERE r.suspect IS NULL AND m.value->>1 = '' AND d.value->>1 IS NOT NULL
 AND r.seq <= (SELECT cast(value AS integer) FROM facts WHERE name = 'answers_indexed')
GROUP BY 1, 2, 3, 4, 5
ON CONFLICT DO UPDATE SET n = n + excluded.n;
--> statement-breakpoint
INSERT OR IGNORE INTO facet_answers (facet, occurred_at, seq, day)
SELECT f.id, r.occurred_at, r.seq, cast(julianday(r.day) - 2440587.5 AS integer)
FROM responses r
CROSS JOIN json_each(r.marks) m
CROSS JOIN json_each(json_array(
  json_array('touchpoint', nullif(r.touchpoint, '')),
  json_array('tier', iif(json_type(r.attributes, '$.tier') = 'text', r.attributes->>'$.tier', NULL))
)) d
CROSS JOIN answer_facets f ON f.site_id = r.site_id AND f.name = d.value->>0 AND f.series = m.value->>0 AND f.value = d.value->>1
 AND f.bucket = m.value->>2 AND f.left_out = 0
WHERE r.suspect IS NULL AND m.value->>1 = '' AND d.value->>1 IS NOT NULL
 AND r.seq <= (SELECT cast(value AS integer) FROM facts WHERE name = 'answers_indexed');

-- Full text of what was said on tickets; rowid is messages.seq. Chinese is cut into bigrams before it comes here.
CREATE VIRTUAL TABLE message_search USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
--> statement-breakpoint
-- One row for each cell of counts a response belongs to: what verify-counts recounts and erasures subtract.
CREATE VIEW response_cells (seq, sample, site_id, kind, dimension, value, day, survey_version, score) AS
SELECT seq, sample, site_id, kind, 'hour', printf('%02d', hour), day, survey_version, coalesce(score, -1) FROM responses WHERE suspect IS NULL
UNION ALL
SELECT seq, sample, site_id, kind, 'channel', channel, day, survey_version, coalesce(score, -1) FROM responses WHERE suspect IS NULL
UNION ALL
SELECT seq, sample, site_id, kind, 'language', language, day, survey_version, coalesce(score, -1) FROM responses WHERE suspect IS NULL AND language IS NOT NULL
UNION ALL
SELECT seq, sample, site_id, kind, 'category', category, day, survey_version, coalesce(score, -1) FROM responses WHERE suspect IS NULL AND category IS NOT NULL
UNION ALL
SELECT r.seq, r.sample, r.site_id, r.kind, 'reason', reason.value, r.day, r.survey_version, coalesce(r.score, -1)
FROM responses r, json_each(r.answers, '$.reasons') reason WHERE r.suspect IS NULL AND json_type(r.answers, '$.reasons') = 'array'
UNION ALL
SELECT seq, sample, site_id, kind, 'suspect', suspect, day, survey_version, coalesce(score, -1) FROM responses WHERE suspect IS NOT NULL;

CREATE TABLE `metric_targets` (
	`site_id` text NOT NULL,
	`metric` text NOT NULL,
	`targets` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`site_id`, `metric`)
) STRICT, WITHOUT ROWID;

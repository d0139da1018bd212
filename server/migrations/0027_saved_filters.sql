CREATE TABLE `saved_filters` (
	`site_id` text NOT NULL,
	`person_id` text NOT NULL,
	`filters` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`site_id`, `person_id`)
) STRICT, WITHOUT ROWID;

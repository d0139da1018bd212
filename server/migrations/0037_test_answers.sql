CREATE INDEX `responses_tests` ON `responses` (`site_id`,`seq`) WHERE suspect = 'test';--> statement-breakpoint
CREATE INDEX `tickets_tests` ON `tickets` (`site_id`,`status`) WHERE suspect = 2;
ALTER TABLE `touchpoints` ADD `channel` text;--> statement-breakpoint
ALTER TABLE `touchpoints` ADD `guide` text;--> statement-breakpoint
ALTER TABLE `touchpoints` ADD `pages` text;
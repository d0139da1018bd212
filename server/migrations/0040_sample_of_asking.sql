ALTER TABLE `ask_tallies` ADD `sample` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation_refusals` ADD `sample` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `surveys` ADD `sample` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `population` ADD `sample` integer DEFAULT 0 NOT NULL;
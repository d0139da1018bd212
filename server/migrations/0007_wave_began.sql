ALTER TABLE `waves` ADD `began_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `waves` SET `began_at` = `changed_at`;
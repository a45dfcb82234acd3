CREATE TABLE `erratum` (
	`position` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`revision` text NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`note` text,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `change` ADD `cited_source` text REFERENCES source(path);--> statement-breakpoint
ALTER TABLE `revision` ADD `supplements` text DEFAULT '[]' NOT NULL;
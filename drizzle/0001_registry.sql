CREATE TABLE `crosswalk` (
	`position` integer PRIMARY KEY NOT NULL,
	`scheme` text NOT NULL,
	`entry` text NOT NULL,
	`target` text NOT NULL,
	`relation` text,
	`certainty` text NOT NULL,
	`note` text,
	FOREIGN KEY (`scheme`) REFERENCES `scheme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `gloss` (
	`entry` text PRIMARY KEY NOT NULL,
	`name_en` text,
	`plain` text,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `item` (
	`scheme` text NOT NULL,
	`code` text NOT NULL,
	`level` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`scheme`, `code`),
	FOREIGN KEY (`scheme`) REFERENCES `scheme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `origin` (
	`table` text PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`path` text NOT NULL,
	`rests_on` text NOT NULL,
	`certainty` text NOT NULL,
	FOREIGN KEY (`as_of`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`path`) REFERENCES `source`(`path`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `scheme` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`publisher` text NOT NULL,
	`rests_on` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `standard` (
	`position` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`number` text,
	`issued_on` text,
	`edition_year` integer,
	`code_printed` text,
	`fit` text NOT NULL,
	`entry` text,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `word` (
	`entry` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `alias` (
	`text` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`targets` text NOT NULL,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `change` (
	`revision` text NOT NULL,
	`order` integer NOT NULL,
	`entry` text NOT NULL,
	`patch` text NOT NULL,
	`cited` text NOT NULL,
	`first_line` integer NOT NULL,
	`last_line` integer NOT NULL,
	`sentence` text NOT NULL,
	`certainty` text NOT NULL,
	`note` text,
	PRIMARY KEY(`revision`, `order`),
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cited`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `entry` (
	`id` text PRIMARY KEY NOT NULL,
	`born` text NOT NULL,
	FOREIGN KEY (`born`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `mention` (
	`position` integer PRIMARY KEY NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`issued_on` text,
	`quote` text NOT NULL,
	`term` text NOT NULL,
	`strength` text NOT NULL,
	`entry` text NOT NULL,
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `reading` (
	`text` text PRIMARY KEY NOT NULL,
	`syllables` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `registry` (
	`head` text PRIMARY KEY NOT NULL,
	`seeds` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `revision` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`issuers` text NOT NULL,
	`issued_on` text NOT NULL,
	`held` text NOT NULL,
	`coverage` text NOT NULL,
	`announced` text NOT NULL,
	`rests_on` text NOT NULL,
	`source` text,
	`source_digest` text,
	`digest` text,
	FOREIGN KEY (`source`) REFERENCES `source`(`path`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `source` (
	`path` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`text` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `state` (
	`entry` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`level` text NOT NULL,
	`status` text NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`marks` text NOT NULL,
	`definition` text,
	`tasks` text,
	`parent` text,
	`becomes` text NOT NULL,
	PRIMARY KEY(`entry`, `since`),
	FOREIGN KEY (`entry`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`since`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`until`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `state_code_now` ON `state` (`code`) WHERE until is null and status = 'current';
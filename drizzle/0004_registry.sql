CREATE TABLE `piece` (
	`digest` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `snapshot` (
	`head` text NOT NULL,
	`table` text NOT NULL,
	`position` integer NOT NULL,
	`piece` text NOT NULL,
	PRIMARY KEY(`head`, `table`, `position`),
	FOREIGN KEY (`piece`) REFERENCES `piece`(`digest`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `snapshot_piece` ON `snapshot` (`piece`);
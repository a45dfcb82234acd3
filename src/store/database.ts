/** The one interface to SQLite, a file on Node or D1 at the edge: the service only reads. */

/** A statement with its parameters. */
export interface Command {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export interface Database {
  /** The rows of a query, each as an array of its columns. */
  readonly query: (command: Command) => Promise<unknown[][]>;
}

/** A database that does several commands as one: all or none, and nobody sees a part of them. */
export interface BatchDatabase extends Database {
  /** The rows of each command, in order. */
  readonly batch: (commands: readonly Command[]) => Promise<unknown[][][]>;
}

/** The capacity (容量) of a runtime for bodies of any size: what it can put aside, how much it takes, and how it lets others go on. */

/** A place, beside memory, for bytes that were read and are not yet answered: first in, first out. */
export interface Spool {
  /** Whether more can be put aside now. */
  readonly hasRoom: () => boolean;
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** The bytes put aside longest ago, at most so many; none where all were read. */
  readonly read: (most: number) => Promise<Uint8Array>;
  /** Gives the place back. May be called more than once. */
  readonly close: () => Promise<void>;
}

/** A file that goes out as it is. */
export interface Asset {
  /** Strong. */
  readonly etag: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Capacity {
  /** Opens a spool; null where there is none: a body is then read whole, up to `mostBytes`, before it is answered. */
  readonly openSpool: (() => Promise<Spool>) | null;
  /** Opens a file that the service gives as it is, by name; null where it is not installed. Not given where somebody before the service does. */
  readonly openAsset?: (name: string) => Promise<Asset | null>;
  /** Packs whole bodies as gzip; not given where somebody before the service does. */
  readonly pack?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** Lets other requests go on. */
  readonly pause: () => Promise<void>;
}

/** The most bytes of a body that is held in memory: of a JSON array, and of any body where there is no spool. */
export const mostBytes = 16_000_000;

/** What every runtime can do. */
export const leastCapacity: Capacity = {
  openSpool: null,
  pause: () => new Promise((resume) => setTimeout(resume)),
};

/**
 * A backlog (积压): what of a body was read and not yet asked for. Where the answer is not taken, the body is read on all the same,
 * since its sender may read only once all is sent: into memory up to a bound, beyond it into a spool.
 */
import type { Spool } from './capacity.ts';
import type { Input } from './input.ts';

export interface Bounds {
  /** The most bytes held in memory. */
  readonly held: number;
  /** The most bytes taken back out of a spool at once. */
  readonly chunk: number;
  /** How long, in milliseconds, nothing is asked for until the answer counts as not being taken. */
  readonly patience: number;
}

const usualBounds: Bounds = { held: 1_000_000, chunk: 65_536, patience: 200 };

export class Backlog implements Input {
  readonly #source: Input;
  readonly #openSpool: () => Promise<Spool>;
  readonly #bounds: Bounds;
  readonly #held: Uint8Array[] = [];
  #heldBytes = 0;
  #spool: Spool | null = null;
  /** Whether bytes go to the spool: from when memory is full until all was taken back. */
  #spools = false;
  #ended = false;
  #failure: { readonly error: unknown } | null = null;
  /** The last use of the spool: its uses follow one another. */
  #use: Promise<unknown> = Promise.resolve();
  #wake: (() => void)[] = [];

  constructor(source: Input, openSpool: () => Promise<Spool>, bounds: Bounds = usualBounds) {
    this.#source = source;
    this.#openSpool = openSpool;
    this.#bounds = bounds;
    void this.#readOn();
  }

  readonly take = async (): Promise<Uint8Array | null> => {
    for (;;) {
      const held = this.#held.shift();
      if (held !== undefined) {
        this.#heldBytes -= held.byteLength;
        this.#stir();
        return held;
      }
      if (this.#failure !== null) throw this.#failure.error;
      if (this.#spools) {
        const bytes = await this.#useSpool((spool) => this.#takeBack(spool));
        this.#stir();
        if (bytes.byteLength > 0) return bytes;
      } else if (this.#ended) {
        await this.#close();
        return null;
      } else {
        await this.#change();
      }
    }
  };

  readonly cancel = async (reason?: unknown): Promise<void> => {
    this.#held.length = 0;
    this.#heldBytes = 0;
    this.#spools = false;
    this.#ended = true;
    this.#stir();
    await Promise.allSettled([this.#source.cancel(reason), this.#close()]);
  };

  async #readOn(): Promise<void> {
    try {
      while (!this.#ended) {
        await this.#makeRoom();
        const bytes = await this.#source.take();
        if (bytes === null) this.#ended = true;
        else if (!this.#ended) await this.#put(bytes);
        this.#stir();
      }
    } catch (error) {
      this.#failure = { error };
      this.#ended = true;
      this.#stir();
      await this.#close();
    }
  }

  /** Waits until there is room: in memory, or in the spool once nothing was asked for in a while. */
  async #makeRoom(): Promise<void> {
    while (!this.#ended) {
      if (this.#spools ? this.#spool?.hasRoom() : this.#heldBytes < this.#bounds.held) return;
      if (await this.#change(this.#spools ? null : this.#bounds.patience)) continue;
      await this.#useSpool(async () => {
        this.#spools = true;
      });
    }
  }

  async #put(bytes: Uint8Array): Promise<void> {
    if (this.#spools) {
      await this.#useSpool(async (spool) => {
        if (this.#spools) await spool.write(bytes);
        else this.#hold(bytes);
      });
    } else {
      this.#hold(bytes);
    }
  }

  #hold(bytes: Uint8Array): void {
    this.#held.push(bytes);
    this.#heldBytes += bytes.byteLength;
  }

  /** The next bytes of the spool; where all were taken back, it is not used any more until memory is full again. */
  async #takeBack(spool: Spool): Promise<Uint8Array> {
    const bytes = await spool.read(this.#bounds.chunk);
    if (bytes.byteLength === 0) this.#spools = false;
    return bytes;
  }

  #useSpool<T>(use: (spool: Spool) => Promise<T>): Promise<T> {
    const used = this.#use.then(async () => {
      this.#spool ??= await this.#openSpool();
      return await use(this.#spool);
    });
    this.#use = used.catch(() => {});
    return used;
  }

  async #close(): Promise<void> {
    await this.#use;
    await this.#spool?.close();
  }

  /** Waits until something was taken, put or ended; false where that took longer than it may. */
  #change(most: number | null = null): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = most === null ? undefined : setTimeout(() => resolve(false), most);
      this.#wake.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  #stir(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

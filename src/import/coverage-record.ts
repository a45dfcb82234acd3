/** A record of coverage (覆盖记录): which revisions of a replay so far list everything of a level, and which only some. */
import { type Level, levels } from '../catalogue/vocabulary/code.ts';
import { type Coverage, compareRevisions } from '../catalogue/vocabulary/revision.ts';

/** What is told of one level: the last revision that lists everything, and those after it that list only some. */
interface Told {
  settled: string | null;
  partial: string[];
}

export class CoverageRecord {
  readonly #told: Readonly<Record<Level, Told>> = {
    major: { settled: null, partial: [] },
    middle: { settled: null, partial: [] },
    minor: { settled: null, partial: [] },
    occupation: { settled: null, partial: [] },
    subtype: { settled: null, partial: [] },
  };
  readonly #unheld: readonly string[];

  /** @param unheld the revisions that are known and not held. */
  constructor(unheld: readonly string[]) {
    this.#unheld = unheld;
  }

  /** Records what the sources of the next revision, in order of time, say of their own coverage. */
  tell(revision: string, coverage: Partial<Coverage>): void {
    for (const level of levels) {
      const told = this.#told[level];
      if (coverage[level] === 'complete') {
        told.settled = revision;
        told.partial = [];
      } else if (coverage[level] === 'partial') told.partial.push(revision);
    }
  }

  /** Says whether a revision that is not held lies between two. */
  hasGap(low: string, high: string): boolean {
    return this.#unheld.some((id) => compareRevisions(low, id) < 0 && compareRevisions(id, high) < 0);
  }

  /**
   * The first revision from one on with room for an entry that no source lists: one that lists only some and is followed by
   * none that lists everything; or `now` itself, where an unheld revision since may have made the entry.
   */
  partialFrom(from: string, level: Level, now: string): string | null {
    const { settled, partial } = this.#told[level];
    const room = partial.find((id) => compareRevisions(id, from) >= 0);
    return room ?? (this.hasGap(settled ?? from, now) ? now : null);
  }
}

/** Annotations (附注): what is told of entries beside the classification itself, indexed by entry: standards, glosses, crosswalks. */
import type { CrosswalkRow, Scheme, SchemeItem } from './vocabulary/crosswalk.ts';
import type { Gloss } from './vocabulary/gloss.ts';
import type { Origin } from './vocabulary/origin.ts';
import type { Standard } from './vocabulary/standard.ts';

/** What annotations are made of: the rows of the tables. */
export interface AnnotationRows {
  readonly origins: readonly Origin[];
  readonly standards: readonly Standard[];
  readonly glosses: readonly Gloss[];
  readonly schemes: readonly Scheme[];
  readonly items: readonly SchemeItem[];
  readonly crosswalk: readonly CrosswalkRow[];
}

/** No annotations: of a register that is made for its history alone. */
export const noAnnotations: AnnotationRows = {
  ...{ origins: [], standards: [], glosses: [], schemes: [], items: [], crosswalk: [] },
};

/** One scheme with its items and the rows that join them to entries. */
export interface Crosswalk {
  readonly scheme: Scheme;
  readonly items: ReadonlyMap<string, SchemeItem>;
  readonly rows: readonly CrosswalkRow[];
  readonly byEntry: ReadonlyMap<string, readonly CrosswalkRow[]>;
}

/** Each kind is indexed when it is first asked for. */
export class Annotations {
  readonly #rows: AnnotationRows;
  #origins: ReadonlyMap<string, Origin> | null = null;
  #glosses: ReadonlyMap<string, Gloss> | null = null;
  #standards: ReadonlyMap<string | null, readonly Standard[]> | null = null;
  #crosswalks: ReadonlyMap<string, Crosswalk> | null = null;

  constructor(rows: AnnotationRows) {
    this.#rows = rows;
  }

  /** Every standard, in the order of the official catalogue. */
  get standards(): readonly Standard[] {
    return this.#rows.standards;
  }

  get crosswalks(): ReadonlyMap<string, Crosswalk> {
    this.#crosswalks ??= joinSchemes(this.#rows);
    return this.#crosswalks;
  }

  /** Where a table came from; null where it is not among the seeds. */
  origin(table: string): Origin | null {
    this.#origins ??= new Map(this.#rows.origins.map((origin) => [origin.table, origin]));
    return this.#origins.get(table) ?? null;
  }

  /** What this registry says of an entry in its own words; null where it says nothing. */
  gloss(entry: string): Gloss | null {
    this.#glosses ??= new Map(this.#rows.glosses.map((gloss) => [gloss.entry, gloss]));
    return this.#glosses.get(entry) ?? null;
  }

  /** The standards attached to an entry, in the order of the official catalogue. */
  standardsOf(entry: string): readonly Standard[] {
    this.#standards ??= Map.groupBy(this.#rows.standards, (standard) => standard.entry);
    return this.#standards.get(entry) ?? [];
  }
}

/** Each scheme with what belongs to it. */
function joinSchemes({ schemes, items, crosswalk }: AnnotationRows): Map<string, Crosswalk> {
  return new Map(
    schemes.map((scheme) => {
      const rows = crosswalk.filter((row) => row.scheme === scheme.id);
      const own = items.filter((item) => item.scheme === scheme.id).map((item) => [item.code, item] as const);
      return [scheme.id, { scheme, items: new Map(own), rows, byEntry: Map.groupBy(rows, ({ entry }) => entry) }];
    }),
  );
}

/** The scene (语境) of a sentence: who 该职业 is, what the listing below holds, and what later clauses still owe. */
import type { Severity } from '../../../catalogue/problem.ts';
import type { OccupationSource } from '../extent.ts';
import type { Details, ListedOccupation } from '../matter/listing.ts';
import type { Task } from '../matter/task.ts';
import type { Change, CodeAndName } from '../record.ts';

/** What stands below a sentence. */
export interface Listing {
  readonly occupations: readonly ListedOccupation[];
  readonly details: Details;
}

/** A change with the part of the listing that it rests on, if any. */
export interface SourcedChange {
  readonly change: Change;
  readonly source: OccupationSource | null;
}

/** What a sentence has said so far. The clauses write it as they are read. */
export interface Scene {
  readonly listing: Listing;
  /** The occupations of the clause before, in their old codes and names. */
  subjects: readonly CodeAndName[];
  readonly seen: Map<string, string>;
  /** What of the listing was taken: its occupations by place, and `definition` and `tasks`. */
  readonly taken: Set<ListedOccupation | 'definition' | 'tasks'>;
  /** Set by a clause that moves occupations to another group and leaves their new codes to a later clause. */
  awaited: readonly CodeAndName[];
  /** The 工种 of the clause before, and whose they are; null behind a clause that is not about 工种. */
  held: { readonly occupation: CodeAndName | null; readonly names: readonly string[] } | null;
  /** The occupations that the clause before made of 工种. */
  risen: readonly ListedOccupation[];
  /** New names whose codes a later clause gives, and what they then complete. */
  pending: { readonly names: readonly string[]; complete(targets: readonly CodeAndName[]): SourcedChange[] } | null;
  report(severity: Severity, code: string, message: string): void;
}

/** The scene in which a sentence begins. */
export function openScene(listing: Listing, report: Scene['report']): Scene {
  return {
    listing,
    report,
    subjects: [],
    seen: new Map(),
    taken: new Set(),
    awaited: [],
    held: null,
    risen: [],
    pending: null,
  };
}

/** Reports what the sentence left open: an occupation without its new code, a new name without its code. */
export function closeScene(scene: Scene): void {
  for (const { code, name } of scene.awaited) {
    scene.report(
      'error',
      'recode-missing',
      `“${name}（${code}）” leaves its group, and no new code follows: expected 职业编码变更为“…”`,
    );
  }
  for (const name of scene.pending?.names ?? []) {
    scene.report(
      'error',
      'code-missing',
      `“${name}” stands without its code: expected “${name}（d-dd-dd-dd）”, or a listing below`,
    );
  }
}

/** Takes an occupation out of the listing by name. Null, and reported, where it is not there. */
export function takeOccupation(scene: Scene, name: string): ListedOccupation | null {
  const found = scene.listing.occupations.find((occupation) => occupation.record.name === name) ?? null;
  if (found !== null) scene.taken.add(found);
  return found;
}

/** Takes the definition out of the listing below a sentence. */
export function takeDefinition(scene: Scene): string | null {
  scene.taken.add('definition');
  return scene.listing.details.definition;
}

/** Takes the tasks out of the listing below a sentence. */
export function takeTasks(scene: Scene): readonly Task[] {
  scene.taken.add('tasks');
  return scene.listing.details.tasks;
}

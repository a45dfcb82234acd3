/** The scene (语境) of a sentence: who 该职业 is, what the listing below holds, and how names, codes and counts are taken from slots. */
import { levelOfCode } from '../catalogue/code.ts';
import type { Severity } from '../catalogue/problem.ts';
import type { OccupationSource } from './extent.ts';
import type { Slot } from './form.ts';
import { checkName } from './heading.ts';
import type { Details, ListedOccupation } from './listing.ts';
import type { Change, CodeAndName } from './record.ts';
import type { Reference } from './reference.ts';
import type { Task } from './task.ts';

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

/** The occupations of a slot, or those of the clause before where it says 该职业 or nothing. */
export function occupationsOf(scene: Scene, slot: Slot | undefined): readonly CodeAndName[] {
  if (slot === undefined || slot.back) {
    if (scene.subjects.length === 0) {
      scene.report(
        'error',
        'subject-missing',
        'the sentence does not say which occupation it means: expected “name（code）”',
      );
    }
    return scene.subjects;
  }
  scene.subjects = targetsOf(scene, slot);
  return scene.subjects;
}

/** One occupation by reference; a name without code is one named earlier in the sentence. Null, and reported, otherwise. */
export function occupationOf(scene: Scene, reference: Reference): CodeAndName | null {
  const { name } = reference;
  if (reference.kind === 'name') {
    const code = scene.seen.get(name);
    if (code !== undefined) return { code, name };
    scene.report('error', 'code-missing', `“${name}” stands without its code: expected “${name}（d-dd-dd-dd）”`);
    return null;
  }
  const code = codeOf(scene, reference);
  if (code === null) return null;
  if (levelOfCode(code) !== 'occupation') {
    scene.report(
      'error',
      'code-level',
      `${code} is the code of a group, “${name}” is called an occupation: expected d-dd-dd-dd`,
    );
    return null;
  }
  if (name === '') {
    scene.report('error', 'name-missing', `${code} has no name: expected “name（${code}）”`);
    return null;
  }
  checkName(name, 0, (severity, problem, _line, message) => scene.report(severity, problem, message));
  scene.seen.set(name, code);
  return { code, name };
}

/** The occupations of a slot without making them the subject of the next clause. */
export function targetsOf(scene: Scene, slot: Slot): CodeAndName[] {
  if (slot.back) return [...scene.subjects];
  checkCount(scene, slot);
  return slot.references
    .filter((reference) => reference.kind === 'occupation' || reference.kind === 'name')
    .flatMap((reference) => occupationOf(scene, reference) ?? []);
}

/** The codes of a slot. */
export function codesOf(scene: Scene, slot: Slot | undefined): string[] {
  return (slot?.references ?? []).flatMap((reference) => codeOf(scene, reference) ?? []);
}

/** The groups (小类) of a slot. */
export function groupsOf(scene: Scene, slot: Slot | undefined): CodeAndName[] {
  if (slot !== undefined) checkCount(scene, slot);
  return (slot?.references ?? []).flatMap((reference) => {
    const code = codeOf(scene, reference);
    if (code === null) return [];
    if (levelOfCode(code) === 'occupation') {
      scene.report(
        'error',
        'code-level',
        `${code} is the code of an occupation, “${reference.name}” is called a group: expected d-dd-dd`,
      );
      return [];
    }
    return [{ code, name: reference.name }];
  });
}

/** The plain names of a slot, counted against 等N个 and looked over. */
export function namesOf(scene: Scene, slot: Slot | undefined): string[] {
  if (slot === undefined) return [];
  checkCount(scene, slot);
  const names = slot.references.map((reference) => reference.name);
  for (const name of names)
    checkName(name, 0, (severity, code, _line, message) => scene.report(severity, code, message));
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index)
      scene.report('error', 'name-twice', `“${name}” stands twice in one list: strike one`);
  }
  return names;
}

/** The code of a reference. Null, and reported, where none is printed or it is damaged. */
export function codeOf(scene: Scene, reference: Reference): string | null {
  if (reference.code !== null) return reference.code;
  if (reference.printed === '') {
    scene.report(
      'error',
      'code-missing',
      `“${reference.name}” stands without its code: expected one in brackets behind it`,
    );
  } else {
    scene.report('error', 'code-malformed', `「${reference.printed}」 is no code: expected d-dd-dd-dd in digits`);
  }
  return null;
}

/** Pairs two lists one to one; different lengths are reported. An empty list was reported when it was read. */
export function pairUp<A, B>(scene: Scene, left: readonly A[], right: readonly B[]): [A, B][] {
  if (left.length === 0 || right.length === 0) return [];
  if (left.length !== right.length) {
    scene.report(
      'error',
      'distribution',
      `${left.length} stand against ${right.length}: expected as many on either side`,
    );
  }
  return left.flatMap((value, index) => {
    const other = right[index];
    return other === undefined ? [] : [[value, other] as [A, B]];
  });
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

function checkCount(scene: Scene, slot: Slot): void {
  if (slot.count === null || slot.count === slot.references.length) return;
  scene.report(
    'error',
    'count-mismatch',
    `the sentence counts ${slot.count} and names ${slot.references.length}: restore the missing name or mend the count`,
  );
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

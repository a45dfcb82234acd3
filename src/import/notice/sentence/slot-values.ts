/** What the slots of a form mean in their scene: occupations, groups, names and codes, checked as they are taken. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { checkName } from '../matter/name.ts';
import type { CodeAndName } from '../record.ts';
import type { Slot } from './form.ts';
import type { Reference } from './reference.ts';
import type { Scene } from './scene.ts';

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

function checkCount(scene: Scene, slot: Slot): void {
  if (slot.count === null || slot.count === slot.references.length) return;
  scene.report(
    'error',
    'count-mismatch',
    `the sentence counts ${slot.count} and names ${slot.references.length}: restore the missing name or mend the count`,
  );
}

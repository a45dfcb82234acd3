/** The shape (形式) of a phrase: what kind of thing it means and which of its fields, by which actions are told apart. */
import type { Phrase } from '../sentence/phrase.ts';
import type { Row } from '../sentence/row.ts';
import { isGroup, isOccupation } from '../token/reference.ts';

/** A thing by its rows; `level` names a level and nothing of it, `part` a level within something: 职业, “甲员”职业下的工种. */
export type Thing =
  | 'none'
  | 'group'
  | 'occupation'
  | 'subtype'
  | 'plain'
  | 'code'
  | 'coded'
  | 'marks'
  | 'count'
  | 'occupationLevel'
  | 'subtypeLevel'
  | 'groupLevel'
  | 'part'
  | 'mixed';

/** The field of a phrase, or the fields together that sentences change in one go. */
export type Aspect =
  | 'self'
  | 'name'
  | 'code'
  | 'nameAndCode'
  | 'definition'
  | 'tasks'
  | 'content'
  | 'information'
  | 'task'
  | 'spot'
  | 'mark'
  | 'place'
  | 'mixed';

/** The thing that the last row of a phrase means. */
export function thingOf(phrase: Phrase | null): Thing {
  const row = phrase?.rows.at(-1);
  return row === undefined ? 'none' : thingOfRow(row);
}

export function thingOfRow(row: Row): Thing {
  const { references, level, back, within, count } = row;
  if (references.length === 0) {
    if (back !== null)
      return back.level === null || back.level === 'occupation'
        ? 'occupation'
        : back.level === 'subtype'
          ? 'subtype'
          : 'group';
    if (level === 'subtype') return within === null ? 'subtypeLevel' : 'part';
    if (level !== null) return level === 'occupation' ? 'occupationLevel' : 'groupLevel';
    return count === null ? 'none' : 'count';
  }
  if (references.every(({ kind }) => kind === 'marks')) return 'marks';
  if (references.every(({ kind }) => kind === 'code')) return level === 'occupation' ? 'occupation' : 'code';
  if (references.some(({ kind }) => kind !== 'named'))
    return references.some(({ kind }) => kind === 'marks') ? 'mixed' : 'coded';
  if (level === 'subtype') return 'subtype';
  if (level !== null && level !== 'occupation') return 'group';
  if (references.every(isGroup)) return 'group';
  if (references.every(isOccupation) || level === 'occupation') return 'occupation';
  if (references.some(isOccupation)) return 'mixed';
  return within === null ? 'plain' : 'subtype';
}

/** The field that a phrase names; `self` where it means the thing itself. */
export function aspectOf(phrase: Phrase | null): Aspect {
  if (phrase === null) return 'self';
  if (phrase.indexes.length > 0 || (phrase.texts.length > 0 && phrase.fields.at(-1) === 'tasks')) return 'task';
  if (phrase.spots.length > 0) return 'spot';
  const told = phrase.fields.filter((field) => field !== 'information');
  const fields = [...new Set(told.length > 0 ? told : phrase.fields)].toSorted().join();
  const known: Readonly<Record<string, Aspect>> = {
    ...{ '': 'self', name: 'name', code: 'code', 'code,name': 'nameAndCode', definition: 'definition', tasks: 'tasks' },
    ...{ 'definition,tasks': 'content', information: 'information', mark: 'mark', place: 'place' },
  };
  return known[fields] ?? 'mixed';
}

/** Says whether a phrase is 名称 or 职业名称, of what the sentence speaks of. */
export function isNameAlone(phrase: Phrase | null): boolean {
  return aspectOf(phrase) === 'name' && ['none', 'occupationLevel'].includes(thingOf(phrase));
}

/** A shape as forms write it: `subtype`, `occupation.name`, `.tasks` for tasks of whatever, `text`, `none`. */
export type Shape = Thing | `${Thing}.${Aspect}` | `.${Aspect}` | 'text';

/** Says whether a phrase, or the text in its place, has one of some shapes. */
export function hasShape(phrase: Phrase | null, told: boolean, shapes: readonly Shape[]): boolean {
  if (told) return shapes.includes('text');
  const [thing, aspect] = [thingOf(phrase), aspectOf(phrase)];
  if (aspect === 'self') return shapes.includes(thing);
  return shapes.includes(`${thing}.${aspect}`) || shapes.includes(`.${aspect}`);
}

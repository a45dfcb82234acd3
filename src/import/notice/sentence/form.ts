/** The form (句式) of a clause: a readable pattern over tokens, compiled once into a regular expression over the skeleton. */
import { numeralPattern, readNumeral } from '../page/numeral.ts';
import type { Reference } from './reference.ts';
import { kindSigns, placePattern, referencesIn, type Tokens } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * What a slot of a form holds. The plural kinds are lists, parted by 、 和 及 与 or nothing, with an optional 等N个 behind.
 * `occupation` and `occupations` are also read as 该职业, 其, 上述职业: those of the clause before.
 */
export type SlotKind =
  | 'occupation'
  | 'occupations'
  | 'group'
  | 'groups'
  | 'code'
  | 'codes'
  | 'name'
  | 'names'
  | 'subTypes'
  | 'marks'
  | 'text'
  | 'texts'
  | 'index'
  | 'indexes';

/** What a slot held: its references, the count printed behind them, and the numbers of 第N项. */
export interface Slot {
  readonly references: readonly Reference[];
  readonly count: number | null;
  readonly numbers: readonly number[];
  readonly back: boolean;
}

export type Captures = Readonly<Record<string, Slot>>;

const separator = '(?:[、，,和及与]|以及)*';
const count = `(?:等?共?${numeralPattern}[个项]|等)?`;
const backReference = '该(?:些|两个|类)?职业|上述(?:两个)?职业|此职业|本职业|原职业|其';
const o = kindSigns.occupation + placePattern;
const g = kindSigns.group + placePattern;
const c = kindSigns.code + placePattern;
const n = kindSigns.name + placePattern;
const m = kindSigns.mark + placePattern;
const within = `(?:原|现)?(?:职业)?(?:${g}(?:(?:小类|中类|大类)(?:下设的|下的|中的|下|中|的)?|下设的|下的|中的|下|中))?`;

const slotPatterns: Readonly<Record<SlotKind, string>> = {
  occupation: `(?:${within}(?:${o}|${n}(?=职业))(?:职业)?|${backReference})`,
  occupations: `(?:${within}(?:${o}|${n}(?=职业))(?:职业)?(?:${separator}${within}(?:${o}|${n}(?=职业))(?:职业)?)*${count}(?:职业)?|${backReference})`,
  group: `(?:(?:${g}|${n}|${c})(?:大类|中类|小类)?|(?:该|上述)小类)`,
  groups: `${g}(?:小类|中类)?(?:${separator}${g}(?:小类|中类)?)*${count}(?:小类|中类)?`,
  code: c,
  codes: `${c}(?:${separator}${c})*`,
  name: n,
  names: `${n}(?:${separator}${n})*${count}`,
  subTypes: `(?:(?:${n}(?:工种)?${separator})*${n}${count}工种|(?:${count}|下列|以下)工种：?${n}(?:${separator}${n})*)`,
  marks: `${m}(?:${separator}${m})*`,
  text: `：?${n}`,
  texts: `：?${n}(?:${separator}${n})*`,
  index: `第${numeralPattern}[项条]`,
  indexes: `第${numeralPattern}[项条]?(?:[、和及]第?${numeralPattern}[项条]?)*`,
};

/** A form as compiled: `read` matches at a place of a skeleton and gives the captures and the end of the match. */
export interface CompiledForm {
  read(tokens: Tokens, start: number): { end: number; captures: Captures } | null;
}

/** Compiles a form. Its atoms are parted by spaces: words, `a|b`, `<词>` of the vocabulary, `{slot:kind}`; `?` makes one optional. */
export function compileForm(form: string): CompiledForm {
  const slots: { name: string; kind: SlotKind }[] = [];
  const source = form
    .split(' ')
    .map((atom) => {
      const optional = atom.endsWith('?') ? '?' : '';
      const core = optional === '' ? atom : atom.slice(0, -1);
      return `(?:${compileAtom(core, slots)})${optional}`;
    })
    .join('');
  const pattern = new RegExp(`${source}(?=$|[，；。：、]|同时|并)`, 'y');
  return {
    read(tokens, start) {
      pattern.lastIndex = start;
      const match = pattern.exec(tokens.skeleton);
      if (match === null) return null;
      const captures: Record<string, Slot> = {};
      for (const { name } of slots) {
        const stretch = match.groups?.[name];
        if (stretch !== undefined) captures[name] = readSlot(stretch, tokens.references);
      }
      return { end: start + match[0].length, captures };
    },
  };
}

function compileAtom(atom: string, slots: { name: string; kind: SlotKind }[]): string {
  const slot = /^\{(\w+):(\w+)\}$/.exec(atom);
  const [, name, kind] = slot ?? [];
  if (name !== undefined && isSlotKind(kind)) {
    slots.push({ name, kind });
    return `(?<${name}>${slotPatterns[kind]})`;
  }
  return atom
    .split('|')
    .map((word) => {
      const term = /^<(.+)>$/.exec(word)?.[1];
      if (term === undefined) return word;
      const words = vocabulary[term];
      if (words === undefined) throw new Error(`no such word in the vocabulary: ${word}`);
      return words.toSorted((a, b) => b.length - a.length).join('|');
    })
    .join('|');
}

function isSlotKind(kind: string | undefined): kind is SlotKind {
  return kind !== undefined && Object.hasOwn(slotPatterns, kind);
}

function readSlot(stretch: string, references: readonly Reference[]): Slot {
  const counted = new RegExp(`(${numeralPattern})[个项](?!.*第)`).exec(stretch);
  const numbers = stretch.startsWith('第')
    ? [...stretch.matchAll(new RegExp(numeralPattern, 'g'))].flatMap(([sign]) => readNumeral(sign) ?? [])
    : [];
  const found = referencesIn(stretch, references);
  return {
    references: found,
    count: numbers.length > 0 ? null : readNumeral(counted?.[1] ?? ''),
    numbers,
    back: found.length === 0,
  };
}

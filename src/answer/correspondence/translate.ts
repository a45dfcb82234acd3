/** Translation (转换) of codes from one revision to another: every entry that a code leads to, none chosen, and why where there is none. */
import * as z from 'zod';
import type { Register } from '../../catalogue/register.ts';
import { namedEntrySchema, nameEntry } from '../../catalogue/views/described.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import { readWrittenCode } from '../../check/read/written-code.ts';
import { describeHeirs, describeHolder, refuseMalformed, refuseUnheld } from '../code/holder.ts';
import type { Immutable } from '../question.ts';
import { isBackward, openCorrespondence, showPair, tieShape } from './correspondence.ts';

export const translationSchema = z.object({
  code: z.string().meta({ description: 'As it was given.' }),
  read: z.string().nullable().meta({ description: 'The code in its printed form; null where none can be read.' }),
  source: namedEntrySchema.nullable().meta({ description: 'Who held it; null where nobody did.' }),
  relation: tieShape.relation,
  targets: z
    .array(namedEntrySchema.extend(tieShape))
    .meta({ description: 'Every entry that it leads to; more than one where it was split. Nothing is chosen.' }),
  note: z.string().nullable().meta({ description: 'Why there is no target, or what to look at.' }),
});
export type Translation = Immutable<z.infer<typeof translationSchema>>;

/** Translates a code as people write it. */
export type Translate = (typed: string) => Translation;

/** The most spellings of codes whose translations are kept. */
const mostKept = 20_000;

/** Makes a translation from one moment to another, of which either may be the later. */
export function createTranslate(register: Register, from: Moment, to: Moment): Translate {
  const ends = [from.revision.id, to.revision.id] as const;
  const [source, target] = ends;
  const pairs = openCorrespondence(register, source, target);
  const kept = new Map<string, Omit<Translation, 'code'>>();
  const translate = (typed: string): Omit<Translation, 'code'> => {
    const { code, perhaps } = readWrittenCode(typed);
    if (code === null) {
      const { message } = refuseMalformed(typed);
      const meant = perhaps.length === 0 ? '' : ` Perhaps ${perhaps.join(' or ')} is meant.`;
      return { read: null, source: null, relation: 'unknown', targets: [], note: `${message}${meant}` };
    }
    const holder = register.holding(code, source)?.entry ?? null;
    if (holder === null)
      return { read: code, source: null, relation: 'unknown', targets: [], note: sayUnheld(register, code, from) };
    const shown = (isBackward(source, target) ? pairs.into(holder) : pairs.from(holder)).map((pair) =>
      showPair(register, source, target, pair),
    );
    const targets = shown.flatMap(({ target: entry, source: _, ...tie }) =>
      entry === null ? [] : [{ ...entry, ...tie }],
    );
    const relation = shown[0]?.relation ?? 'unknown';
    const note = targets.length === 0 ? sayNone[relation] : targets.length > 1 ? sayMany(targets.length) : null;
    return { read: code, source: nameEntry(register, holder, source), relation, targets, note: note ?? null };
  };
  return (typed) => {
    const known = kept.get(typed);
    if (known !== undefined) return { code: typed, ...known };
    const made = translate(typed);
    if (kept.size < mostKept) kept.set(typed, made);
    return { code: typed, ...made };
  };
}

const sayNone: Partial<Record<Translation['relation'], string>> = {
  withdrawn: 'It was withdrawn, and no held source says what it became.',
  new: 'It did not exist yet.',
  unknown: 'No held source knows it by then, and the sources of then do not list everything.',
};

function sayMany(count: number): string {
  return `It leads to ${count} entries; which of them is meant, the code alone does not tell.`;
}

/** Why nobody holds a code: it was vacated before, or nobody had it up to then. */
function sayUnheld(register: Register, code: string, from: Moment): string {
  const { id } = from.revision;
  const past = register
    .holdings(code)
    .filter(({ since }) => compareRevisions(since, id) <= 0)
    .at(-1);
  if (past === undefined) {
    const { message, hint } = refuseUnheld(register, code, from);
    return hint === null ? message : `${message} ${hint}`;
  }
  const { entry, until } = describeHolder(register, past);
  const heirs = describeHeirs(register, past.entry, id).map((heir) => `${heir.code ?? '工种'} ${heir.name}`);
  const now = heirs.length === 0 ? 'no held source says what it became' : `it is then ${heirs.join(', ')}`;
  return `Nobody holds ${code} by ${id}: ${entry.name} held it until ${until}, and ${now}.`;
}

/** Actions on the marks of an occupation (绿色职业 L, 数字职业 S): added, taken away, exchanged. */
import type { Action } from '../meaning/action.ts';
import type { Claim } from '../meaning/claim.ts';
import { about, type Context, type Outcome, type Party, pairUp } from '../meaning/context.ts';
import { occupationsOf, referencesOf } from '../meaning/refer.ts';
import type { Roles } from '../meaning/roles.ts';
import type { Mark } from '../record.ts';
import type { Phrase } from '../sentence/phrase.ts';

const whose = ['occupation', 'none', 'occupationLevel', 'plain'] as const;
const named = whose.map((thing) => `${thing}.name` as const);
const marked = ['occupation.mark', 'none.mark', 'marks', 'marks.mark', 'occupationLevel.mark', 'plain.mark'] as const;
const marks = ['marks', 'marks.mark'] as const;

export const addMarks: Action = {
  name: 'addMark',
  says: 'adds the marks L and S, 分别 to each occupation its own',
  forms: [
    { verbs: ['note', 'mark', 'become', 'list', 'as', 'move'], theme: [...whose, ...named], result: marks },
    { verbs: ['add', 'use'], theme: marks },
    { verbs: ['be', 'note'], theme: marked, result: marks },
  ],
  examples: [
    '将“碳排放管理员（4-09-07-04）”职业标注为“绿色职业（L）”。',
    '为“碳排放管理员（4-09-07-04）”职业增加数字职业（S）标识。',
  ],
  act: (roles, context) => give('addMark', roles, context),
};

export const removeMarks: Action = {
  name: 'removeMark',
  says: 'takes marks away',
  forms: [
    { verbs: ['remove'], theme: marks },
    {
      verbs: ['note', 'mark', 'list', 'as', 'become', 'move', 'be'],
      negated: true,
      theme: [...whose, ...named],
      result: marks,
    },
    { verbs: ['keep', 'use'], negated: true, theme: marks },
  ],
  examples: [
    '取消“碳排放管理员（4-09-07-04）”职业的绿色职业（L）标识。',
    '“碳排放管理员（4-09-07-04）”不再属于绿色职业。',
  ],
  act: (roles, context) => give('removeMark', roles, context),
};

export const exchangeMarks: Action = {
  name: 'addMark / removeMark',
  says: 'exchanges marks; of 由L变更为L/S only the difference is a change',
  forms: [{ verbs: ['become', 'note', 'be'], theme: [...marked, ...whose], origin: marks, result: marks }],
  examples: ['将“碳排放管理员（4-09-07-04）”职业标识由L变更为L/S。'],
  act(roles, context) {
    const parties = ownersOfMarks(roles.theme, context);
    const now = marksOf(roles.result);
    /** “甲员L（4-01-02-01）”标识变更为“S”: what is printed beside the name stands for what was before. */
    const beside = new Map(referencesOf(roles.theme).map(({ name, marks }) => [name, marks]));
    if (roles.spread === 'pairwise' && parties.length > 1) context.note('distribution/marks');
    const claims = parties.flatMap((of) => {
      const old = roles.origin === null ? (beside.get(of.name) ?? []) : marksOf(roles.origin);
      const [gone, come] = [old.filter((one) => !now.includes(one)), now.filter((one) => !old.includes(one))];
      if (gone.length + come.length === 0) context.note('change-to-itself/marks');
      return [...each('removeMark', [of], gone), ...each('addMark', [of], come)];
    });
    return mark(claims, parties, context);
  },
};

/** Adds or takes away marks: all of them of each occupation, or, with 分别, one to one. */
function give(type: 'addMark' | 'removeMark', roles: Roles, context: Context): Outcome {
  const { theme, result, spread } = roles;
  const parties = result === null ? ownersOfMarks(theme, context) : occupationsOf(theme, context);
  const found = marksOf(result ?? theme);
  const paired = spread === 'pairwise' && parties.length > 1 && found.length > 1;
  if (paired && referencesOf(result ?? theme).some(({ text }) => /[/／]/.test(text)))
    context.note('sentence-ambiguous/marks');
  const claims = paired
    ? pairUp(context.note, parties, found).map(([of, one]): Claim => ({ type, of, mark: one }))
    : each(type, parties, found);
  return mark(claims, parties, context);
}

function each(type: 'addMark' | 'removeMark', parties: readonly Party[], found: readonly Mark[]): Claim[] {
  return parties.flatMap((of) => found.map((one): Claim => ({ type, of, mark: one })));
}

function mark(claims: readonly Claim[], subjects: readonly Party[], context: Context): Outcome {
  return { claims, context: about(subjects, context) };
}

/** Whose marks a phrase means: those of the occupation that they are said of, or of the sentence. */
function ownersOfMarks(phrase: Phrase | null, context: Context): readonly Party[] {
  const rows = (phrase?.rows ?? []).flatMap((row) =>
    row.references.some(({ kind }) => kind === 'marks') ? (row.within ?? []) : row,
  );
  return occupationsOf(phrase === null || rows.length === 0 ? null : { ...phrase, rows }, context);
}

/** The marks of a phrase, in the order in which it names them. */
function marksOf(phrase: Phrase | null): Mark[] {
  return [...new Set(referencesOf(phrase).flatMap((reference) => reference.marks))];
}

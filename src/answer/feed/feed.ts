/**
 * The question what changed, newest first (动态): an item for each revision, held or not, and for each entry that it touched; narrowed
 * to codes or entries, only what touches these or whatever they became.
 */
import * as z from 'zod';
import { compareSteps, type ItemDifference } from '../../catalogue/history/compare.ts';
import { differences } from '../../catalogue/history/difference.ts';
import { digestText } from '../../catalogue/history/digest.ts';
import type { Register } from '../../catalogue/register.ts';
import { fail, succeed } from '../../catalogue/result.ts';
import { type NamedEntry, nameEntry, showCitation } from '../../catalogue/views/described.ts';
import { readCode, writeCode } from '../../catalogue/vocabulary/code.ts';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import { refuseMalformed } from '../code/holder.ts';
import { findEntry } from '../entry/subject.ts';
import { defineQuestion, type Immutable } from '../question.ts';
import { type Watch, watchAll, watchSome } from './watch.ts';

const itemSchema = z.object({
  id: z.string().meta({ description: 'urn:uuid, the same for as long as the item is about the same thing.' }),
  title: z.string(),
  /** ISO, with the offset of China; the first day of the month where no day is known. */
  updated: z.string(),
  /** Of what it tells, within this service. */
  address: z.string(),
  text: z.string(),
  types: z.array(z.enum(differences)),
});
export type FeedItem = Immutable<z.infer<typeof itemSchema>>;

/** The most codes and entries that one feed watches. */
const mostWatched = 200;

const codesField = z.array(z.string()).max(mostWatched).optional();

export const feedQuestion = defineQuestion({
  name: 'feed',
  summary: 'What changed, newest first: each revision, and each entry that it touched',
  needs: 'register',
  asks: z.strictObject({
    code: codesField.meta({
      description: 'Only changes that touch this code, or whatever its holders became. May stand more than once.',
      examples: [['4-02-07-10']],
    }),
    id: codesField.meta({ description: 'The same for an entry by its id. May stand more than once.' }),
  }),
  answers: z.object({ title: z.string(), updated: z.string(), items: z.array(itemSchema) }),
  answer: ({ register }, { code = [], id = [] }) => {
    const codes: string[] = [];
    for (const typed of code) {
      const read = readCode(typed);
      if (read === null) return fail(refuseMalformed(typed));
      codes.push(read);
    }
    for (const entry of id) {
      const found = findEntry(register, entry);
      if (!found.ok) return found;
    }
    const narrow = codes.length > 0 || id.length > 0;
    const watch = narrow ? watchSome(register, codes, id) : watchAll;
    const items = [
      ...describeRevisions(register, narrow ? [...codes, ...id] : null),
      ...describeSteps(register, watch),
    ];
    const sorted = items.sort((left, right) => (left.key < right.key ? 1 : -1)).map(({ item }) => item);
    const of = narrow ? `：${[...codes, ...id].join(', ')}` : '';
    const updated = sorted[0]?.updated ?? stamp(register.latest.id);
    return succeed({ title: `职录 Zhilu${of}`, updated, items: sorted });
  },
});

interface Placed {
  /** Newest first by this, backwards: a revision before the entries that it touched. */
  readonly key: string;
  readonly item: FeedItem;
}

/** A feed of everything has an item for each revision; one of some has those that are not held: what they touched is not known. */
function describeRevisions(register: Register, watched: readonly string[] | null): Placed[] {
  return register.rows.revisions
    .filter(({ held }) => watched === null || held === 'none')
    .map((revision) => ({
      key: `${revision.id} ~`,
      item: {
        id: nameItem(`revision ${revision.id}`),
        title: [revision.number, revision.title].filter((part) => part !== null).join(' '),
        updated: stamp(revision.id),
        address: `/v1/revisions/${revision.id}`,
        text: sayRevision(revision, watched),
        types: [],
      },
    }));
}

function sayRevision({ held, announced, restsOn }: Revision, watched: readonly string[] | null): string {
  const counts = [
    [announced.newOccupations, '个新职业'],
    [announced.adjustments, '项调整'],
    [announced.newSubTypes, '个新工种'],
  ].flatMap(([count, of]) => (count === null ? [] : [`${count}${of}`]));
  const told = counts.length === 0 ? '' : `公布 ${counts.join('、')}。`;
  const extent = { full: '全文收录。', part: '部分收录。', none: '尚未收录：编码未见。' }[held];
  const open = watched === null ? '' : ` 是否涉及 ${watched.join('、')} 不详 (not known whether it touches them).`;
  return `${told}${extent} Rests on: ${restsOn}.${open}`;
}

function describeSteps(register: Register, watch: Watch): Placed[] {
  const placed: Placed[] = [];
  for (const history of register.entries()) {
    for (const step of compareSteps(register, history)) {
      const isChange = step.types.some((type) => type !== 'learned' && type !== 'firstListed');
      if (!isChange || !watch(history.id, step)) continue;
      const after = nameEntry(register, history.id, step.revision);
      if (after === null) continue;
      const key = `${step.revision} ${after.code ?? after.parent?.code ?? ''} ${history.id}`;
      placed.push({ key, item: describeStep(register, step, after) });
    }
  }
  return placed;
}

function describeStep(
  register: Register,
  step: ItemDifference & { readonly revision: string },
  after: NamedEntry,
): FeedItem {
  const { revision, entry, types, gsim, citations } = step;
  const previous = register.held[register.held.findIndex(({ id }) => id === revision) - 1];
  const before = step.before === null || previous === undefined ? null : nameEntry(register, entry, previous.id);
  const [old, now] = [before === null ? null : write(before), write(after)];
  const heirs = (register.facts(entry, revision)?.becomes ?? []).flatMap(
    (id) => nameEntry(register, id, revision) ?? [],
  );
  const sides = old === null || old === now ? now : `${old} → ${now}`;
  const title = heirs.length === 0 ? sides : `${sides} → ${heirs.map(write).join('、')}`;
  const named = types.filter((type) => type !== 'learned');
  const cited = citations.map((citation) => {
    const { number, certainty, sentence, note } = showCitation(register, citation);
    return `${number ?? citation.revision}（${certainty}${note === null ? '' : `：${note}`}）：${sentence.replace(/\s+/g, ' ').trim()}`;
  });
  return {
    ...{ id: nameItem(`step ${revision} ${entry}`), title: `${title}：${named.join(', ')}`, updated: stamp(revision) },
    address: `/v1/entries/${entry}/history`,
    text: [`${revision} ${title}`, [...named, ...gsim].join(', '), ...sayNext(register, step), ...new Set(cited)].join(
      '\n',
    ),
    types: [...types],
  };
}

/** Who holds a code that the entry gave up: whoever watches the code must know. */
function sayNext(
  register: Register,
  { revision, entry, before }: ItemDifference & { readonly revision: string },
): string[] {
  const code = before?.code ?? null;
  const holder = code === null ? null : register.holding(code, revision);
  const next = holder === null || holder.entry === entry ? null : nameEntry(register, holder.entry, revision);
  return next === null ? [] : [`${code} 此后为 (from then on): ${next.name}`];
}

function write(entry: NamedEntry): string {
  const under = entry.parent ? `（${entry.parent.code ?? ''} ${entry.parent.name}）` : '';
  return `${writeCode(entry)} ${entry.name}${under}`;
}

/** A name-based UUID (version 8, RFC 9562), so that readers know an item again. */
function nameItem(of: string): string {
  const hex = digestText(`zhilu feed ${of}`);
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

/** A revision's day as a moment (RFC 3339), the first of its month where no day is known. */
function stamp(revision: string): string {
  const [date = ''] = revision.split('.');
  return `${date.length === 7 ? `${date}-01` : date}T00:00:00+08:00`;
}

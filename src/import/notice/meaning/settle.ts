/** The settlement (定案) of a sentence: every claim gets the codes and the listing that the sentence as a whole gives it, and becomes a change. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import type { ListedOccupation } from '../matter/listing.ts';
import type { Change, CodeAndName } from '../record.ts';
import type { Note } from '../report.ts';
import type { Claim } from './claim.ts';
import type { Ground, Party } from './context.ts';
import { checkContradictions } from './contradiction.ts';

/** A change, and what of the listing below its sentence it rests on: an occupation, or definition and tasks. */
export interface SettledChange {
  readonly change: Change;
  readonly listed: ListedOccupation | 'details' | null;
}

/** Settles the claims of a sentence in their order. `line` is that of the sentence. */
export function settle(claims: readonly Claim[], line: number, ground: Ground): SettledChange[] {
  const book = bookOf(claims, ground);
  checkOwed(claims, ground);
  const changes = joinEdits(dropRepeated(dropCancelled(claims.flatMap((one) => settleClaim(one, book, line, ground)))));
  checkContradictions(claims, changes, ground.note);
  return changes;
}

/** The code and the final name of every party. */
type Book = (party: Party) => CodeAndName | null;

function bookOf(claims: readonly Claim[], { coded, listing, note }: Ground): Book {
  const given = new Map<Party, { name: string | null; code: string | null }>();
  for (const claim of claims) {
    if (claim.type !== 'assign') continue;
    const before = given.get(claim.to) ?? { name: null, code: null };
    given.set(claim.to, { name: claim.name ?? before.name, code: claim.code ?? before.code });
  }
  const reported = new Set<Party>();
  return (party) => {
    const name = given.get(party)?.name ?? party.name;
    const told = given.get(party)?.code ?? null;
    const listed = listing.occupations.find(({ record }) => record.name === name)?.record.code ?? null;
    const known = party.code ?? listed;
    const code = told ?? known ?? coded.get(name) ?? null;
    const report: Note = (problem, ...values) => {
      if (!reported.has(party)) note(problem, ...values);
      reported.add(party);
    };
    if (told !== null && known !== null && told !== known) report('value-differs/party', { name, told, known });
    /** 合并为“甲员（4-01-02-01）”职业，名称变更为“乙员”. */
    if (party.printed !== '' && party.name !== '' && name !== party.name)
      report('value-differs/party', { name: party.printed, told: party.name, known: name });
    if (name !== '' && code !== null) return { code, name };
    if (name === '') report('name-missing/party');
    else if (party.printed === '') report('code-missing/party', { name });
    else report('code-malformed', { printed: party.printed });
    return null;
  };
}

function settleClaim(claim: Claim, book: Book, line: number, ground: Ground): SettledChange[] {
  const plain = (change: Change): SettledChange[] => [{ change, listed: null }];
  switch (claim.type) {
    case 'assign':
    case 'owe':
    case 'stay':
      return [];
    case 'mergeOccupations': {
      const [from, into] = [claim.from.flatMap((party) => book(party) ?? []), book(claim.into)];
      if (into === null || from.length < claim.from.length) return [];
      if (from.every(({ code }) => code === into.code)) ground.note('change-to-itself/merged', { name: into.name });
      return [...plain({ type: claim.type, from, into }), ...detailsOf(into, ground)];
    }
  }
  const of = book(claim.of);
  if (of !== null && 'subType' in claim && levelOfCode(of.code) !== 'occupation')
    ground.note('code-level/sub-types', { code: of.code, name: of.name });
  switch (claim.type) {
    case 'splitOccupation': {
      const into = claim.into.flatMap((party) => book(party) ?? []);
      if (of === null || into.length < claim.into.length) return [];
      return [...plain({ type: claim.type, ...of, into }), ...into.flatMap((part) => detailsOf(part, ground))];
    }
    case 'promoteSubType':
      return promote(claim.subType, of, book(claim.into), line, ground);
    case 'redefine': {
      const definition = claim.definition ?? ground.listing.details.definition ?? '';
      const listed = claim.definition === null ? 'details' : null;
      return of === null ? [] : [{ change: { type: claim.type, ...of, definition }, listed }];
    }
    case 'retask': {
      const { type, tasks, edits, listed } = claim;
      return of === null ? [] : [{ change: { type, ...of, tasks, edits }, listed: listed ? 'details' : null }];
    }
    case 'moveSubType':
    case 'demoteOccupation': {
      const to = book(claim.to);
      if (of === null || to === null) return [];
      const { of: _, to: __, ...rest } = claim;
      return plain({ ...rest, ...of, toCode: to.code, toName: to.name });
    }
    default: {
      const { type, of: _, ...rest } = claim;
      return of === null ? [] : plain({ type, ...of, ...rest } as Change);
    }
  }
}

/** A 工种 rises to the occupation of the listing, or, where none is announced, to one of which only name and code are told. */
function promote(
  subType: string,
  of: CodeAndName | null,
  into: CodeAndName | null,
  line: number,
  ground: Ground,
): SettledChange[] {
  if (of === null || into === null) return [];
  const listed = ground.listing.occupations.find(({ record }) => record.name === into.name) ?? null;
  if (listed === null && ground.announces) ground.note('listing-missing/rise', { subType, name: into.name });
  const occupation = listed?.record ?? { ...into, marks: [], definition: '', tasks: [], subTypes: [], line };
  return [{ change: { type: 'promoteSubType', subType, ...of, occupation }, listed }];
}

/** What the listing below says of an occupation that a merger or a split made: definition, tasks, 工种 and marks. */
function detailsOf(occupation: CodeAndName, { listing, note }: Ground): SettledChange[] {
  const listed = listing.occupations.find(({ record }) => record.name === occupation.name);
  if (listed === undefined) return [];
  const { record } = listed;
  if (record.code !== occupation.code)
    note('value-differs/listing', { name: occupation.name, code: occupation.code, other: record.code });
  const changes: Change[] = [
    { type: 'redefine', ...occupation, definition: record.definition },
    { type: 'retask', ...occupation, tasks: record.tasks, edits: null },
    ...record.subTypes.map((subType): Change => ({ type: 'addSubType', ...occupation, subType })),
    ...record.marks.map((mark): Change => ({ type: 'addMark', ...occupation, mark })),
  ];
  return changes.map((change) => ({ change, listed }));
}

/** An occupation that goes to another group needs a new code, and one in that group. */
function checkOwed(claims: readonly Claim[], { note }: Ground): void {
  for (const claim of claims) {
    if (claim.type !== 'owe') continue;
    const { of, group } = claim;
    const code = claims.flatMap((other) => newCodeOf(other, of)).at(-1) ?? null;
    if (code === null) note('recode-missing', { name: of.name, code: of.code ?? '' });
    else if (group.code !== null && !code.startsWith(`${group.code}-`))
      note('group-differs/new-code', { code, name: of.name, group: group.code });
  }
}

/** The code that a claim gives to a party: a new one, or the one of what the sentence makes. */
function newCodeOf(claim: Claim, party: Party): string[] {
  if (claim.type === 'recode') return claim.of === party ? [claim.newCode] : [];
  if (claim.type === 'assign') return claim.to === party && claim.code !== null ? [claim.code] : [];
  return claim.type === 'promoteSubType' && claim.into === party && party.code !== null ? [party.code] : [];
}

/** 取消“甲员”职业，并入“乙员”职业 is one merger: the cancellation is part of it; so with what else becomes of a thing. */
function dropCancelled(settled: readonly SettledChange[]): SettledChange[] {
  const gone = settled.flatMap(({ change }) => (change.type === 'cancelOccupation' ? change.code : []));
  /** 由甲职业分出乙、丙职业，原职业取消: without that it goes on beside them. */
  const changes = settled.map((item) => {
    const { change } = item;
    if (change.type !== 'splitOccupation' || !gone.includes(change.code)) return item;
    return { ...item, change: { ...change, into: change.into.filter(({ code }) => code !== change.code) } };
  });
  const led = new Set(changes.flatMap(({ change }) => ledOn(change)));
  return changes.filter(({ change }) => {
    if (change.type === 'cancelOccupation') return !led.has(change.code);
    return change.type !== 'cancelSubType' || !led.has(`${change.code} ${change.subType}`);
  });
}

/** The occupations, and the 工种 beside theirs, that a change leads on to something else. */
function ledOn(change: Change): string[] {
  switch (change.type) {
    case 'mergeOccupations':
      return change.from.map(({ code }) => code);
    case 'splitOccupation':
      return change.into.some(({ code }) => code === change.code) ? [] : [change.code];
    case 'demoteOccupation':
      return [change.code];
    case 'moveSubType':
    case 'promoteSubType':
      return [`${change.code} ${change.subType}`];
    default:
      return [];
  }
}

const repeatable = new Set<Change['type']>(['addMark', 'removeMark', 'cancelOccupation', 'cancelGroup']);

/** 标注为绿色职业，标记为“L” says one thing twice, and so does 取消…，不再保留. */
function dropRepeated(changes: readonly SettledChange[]): SettledChange[] {
  const said = changes.map(({ change }) => (repeatable.has(change.type) ? JSON.stringify(change) : null));
  return changes.filter((_, index) => said[index] == null || said.indexOf(said[index] ?? null) === index);
}

/** Several edits of one task list in one sentence are one change. */
function joinEdits(changes: readonly SettledChange[]): SettledChange[] {
  const joined: SettledChange[] = [];
  for (const item of changes) {
    const last = joined.at(-1);
    const [before, after] = [last?.change, item.change];
    const together = before?.type === 'retask' && after.type === 'retask' && before.code === after.code;
    if (together && before.edits !== null && after.edits !== null)
      joined.splice(-1, 1, {
        change: { ...before, edits: [...before.edits, ...after.edits] },
        listed: last?.listed ?? item.listed,
      });
    else joined.push(item);
  }
  return joined;
}

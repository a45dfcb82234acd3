/** The word order (语序) of a clause, turned into the common one: 以甲代替乙 is 乙变更为甲, 甲由乙、丙合并而成 is 由乙、丙合并为甲. */
import type { Clause, Part } from '../sentence/clause.ts';
import { emptyPhrase, type Phrase } from '../sentence/phrase.ts';
import { noRow } from '../sentence/row.ts';
import { isOccupation } from '../token/reference.ts';
import { aspectOf, thingOf } from './shape.ts';

/** Turns a clause; one in the common order stays as it is, and so does one that cannot be turned, which no form fits then. */
export function turn(clause: Clause): Clause {
  const { verb, before, after } = clause;
  const [brought, ...more] = before.filter(({ marker }) => marker === 'with');
  const others = before.filter(({ marker }) => marker !== 'with');
  const [from] = others.filter(({ marker }) => marker === 'from');
  const rest = others.filter(({ marker }) => marker !== 'from');
  if (more.length > 0) return clause;
  switch (verb) {
    case 'replace':
      return turnReplacement(clause, brought ?? null, from ?? null, rest);
    case 'as':
    case 'be':
      if (brought === undefined || after === null) return clause;
      if (aspectOf(after) === 'self') return { ...clause, before: [...others, take(brought.phrase)] };
      return become({ ...clause, before: others }, after, brought.phrase);
    case 'merge':
    case 'split':
      if (brought !== undefined && from === undefined)
        return turn({ ...clause, before: [...rest, { marker: 'from', phrase: brought.phrase }] });
      if (from === undefined || after !== null || rest.length !== 1) return clause;
      return { ...clause, before: [from], after: rest[0]?.phrase ?? null };
    /** 从甲职业中分离出“乙员（4-01-02-02）”职业. */
    case 'extract':
      return thingOf(after) === 'occupation' ? { ...clause, verb: 'split' } : clause;
    /** 由甲职业将“子员”工种列入乙职业. */
    case 'list':
      return from !== undefined && ['part', 'occupation'].includes(thingOf(after))
        ? { ...clause, verb: 'move' }
        : clause;
    case 'move':
    case 'join': {
      const [place] = rest;
      const fresh = from === undefined && [place?.phrase, after].some((said) => said?.rows.every((row) => row.fresh));
      if (fresh && rest.length === 1) return { ...clause, verb: 'list', word: '列入' };
      const inward = after !== null && isPart(after) && place !== undefined && thingOf(place.phrase) === 'occupation';
      const told = from !== undefined || after?.rows.every(({ within }) => within !== null) === true;
      if (!inward || !told || rest.length > 1) return clause;
      return { ...clause, before: [...(from === undefined ? [] : [from]), take(after)], after: place.phrase };
    }
    case 'use': {
      const value = after !== null && aspectOf(after) === 'code' && thingOf(after) === 'occupation' ? after.texts : [];
      if (after === null || value.length === 0) return clause;
      return become({ ...clause, after: null }, { ...after, texts: [] }, phraseOf(value));
    }
    /** 恢复职业编码为4-01-02-01. */
    case 'add':
      if (after === null || clause.as === null || !['name', 'code'].includes(aspectOf(after))) return clause;
      return become({ ...clause, as: null }, after, clause.as);
    /** 标识“L”变更为“S”, 编码“4-01-02-01”变更为…: what stands there is what was before. */
    case 'become': {
      /** 原第5项改为第4项. */
      const moves = aspectOf(after) === 'task' && after?.texts.length === 0 && before.at(-1)?.phrase.old === true;
      if (moves && aspectOf(before.at(-1)?.phrase ?? null) === 'task')
        return { ...clause, verb: 'shift', word: '顺延为' };
      const [theme, ...none] = rest;
      /** “子员”由甲职业下设工种调整为乙职业下设工种. */
      const told =
        from !== undefined && ['part', 'subtypeLevel'].includes(thingOf(from.phrase)) && thingOf(after) === 'part';
      if (told && theme !== undefined && none.length === 0 && thingOf(theme.phrase) === 'plain') {
        const rows = theme.phrase.rows.map((row) => ({ ...row, level: 'subtype' as const }));
        return { ...clause, before: [{ ...theme, phrase: { ...theme.phrase, rows } }, from] };
      }
      /** “子员”工种由甲职业调整为乙职业; one of its own name would be what it rises to. */
      const [left, gone] = [from?.phrase ?? null, theme?.phrase ?? null];
      const whole = thingOf(gone) === 'subtype' && aspectOf(gone) === 'self';
      if (whole && [left, after].every((said) => thingOf(said) === 'occupation')) {
        const names = namesIn(after);
        return namesIn(gone).some((name) => names.includes(name)) ? clause : { ...clause, verb: 'move' };
      }
      const marks = before.at(-1)?.phrase;
      const owner = marks?.rows.flatMap(({ within }) => within ?? []) ?? [];
      const alike = thingOf(after) === thingOf(marks ?? null) && ['marks', 'code'].includes(thingOf(after));
      if (
        !alike ||
        marks === undefined ||
        from !== undefined ||
        (thingOf(after) === 'code' && marks.fields.length === 0)
      )
        return clause;
      const old: Part = {
        marker: 'from',
        phrase: { ...marks, rows: marks.rows.map((row) => ({ ...row, within: null })), fields: [] },
      };
      return { ...clause, before: [...before.slice(0, -1), take({ ...marks, rows: owner }), old] };
    }
    default:
      return clause;
  }
}

/** 以“丑员”代替“子员”, “丑员”取代“子员”作为工种名称, “子员”由“丑员”代替. An occupation with its code in the place of another may be a merger. */
function turnReplacement(clause: Clause, brought: Part | null, from: Part | null, rest: readonly Part[]): Clause {
  const { after, as } = clause;
  const [first, ...places] =
    brought === null && after !== null ? [rest.at(-1), ...rest.slice(0, -1)] : [brought, ...rest];
  const given = after === null ? from : first;
  const where = after === null ? rest : places;
  if (given == null) return clause;
  const common = { ...clause, after: null, as: null };
  if (as !== null && after !== null)
    return become(
      {
        ...common,
        before: [
          ...where.filter((part) => part !== undefined),
          { marker: 'from', phrase: { ...emptyPhrase, rows: after.rows } },
        ],
      },
      as,
      given.phrase,
    );
  const theme = after ?? where.at(-1)?.phrase;
  const around = (after === null ? where.slice(0, -1) : where).filter((part) => part !== undefined);
  if (theme === undefined) return clause;
  if (given.phrase.rows.some(({ references }) => references.some(isOccupation)))
    return { ...common, before: [...around, take(theme)], after: given.phrase };
  return become({ ...common, before: around }, theme, given.phrase);
}

/** What becomes of a thing; where that is about definition or tasks, the words given are a text. */
function become(clause: Clause, theme: Phrase, given: Phrase): Clause {
  const told = ['definition', 'tasks', 'task'].includes(aspectOf(theme));
  const texts = given.rows.flatMap(({ references }) => references.map(({ text }) => text));
  const common = {
    ...clause,
    verb: 'become' as const,
    word: '变更为',
    before: [...clause.before, take({ ...theme, old: false })],
  };
  return told
    ? { ...common, after: null, text: { texts, quoted: true, count: null, stopped: false } }
    : { ...common, after: { ...emptyPhrase, rows: given.rows }, text: null };
}

function namesIn(phrase: Phrase | null): string[] {
  return (phrase?.rows ?? []).flatMap(({ references }) => references.map(({ name }) => name));
}

function take(phrase: Phrase): Part {
  return { marker: 'take', phrase };
}

function phraseOf(references: Phrase['texts']): Phrase {
  return { ...emptyPhrase, rows: [{ ...noRow, references }] };
}

/** Names that can be 工种: without a code, and in no group. */
function isPart(phrase: Phrase): boolean {
  return aspectOf(phrase) === 'self' && ['subtype', 'plain'].includes(thingOf(phrase));
}

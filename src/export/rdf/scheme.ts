/** The scheme (概念体系) of a revision: its names and dates, its levels from the 大类 down, and a collection for each mark. */
import { isNewIn } from '../../catalogue/history/compare.ts';
import type { Standing } from '../../catalogue/register.ts';
import { type Level, levels, levelTerms } from '../../catalogue/vocabulary/code.ts';
import { type Mark, markSchema } from '../../catalogue/vocabulary/entry.ts';
import type { Revision } from '../../catalogue/vocabulary/revision.ts';
import { dayOf, type Subject } from '../subject.ts';
import { classification, conceptOf, levelOf, markOf, schemeOf } from './iri.ts';
import { chinese, english, type Node, resource, type Value } from './node.ts';

const levelNames: Readonly<Record<Level, string>> = {
  major: 'major group',
  middle: 'middle group',
  minor: 'minor group',
  occupation: 'occupation',
  subtype: 'sub-type of an occupation',
};

/** The pattern of the codes of a level (XPath regular expressions). */
const patterns: Readonly<Partial<Record<Level, string>>> = {
  major: '[1-8]',
  middle: '[1-8]-[0-9]{2}',
  minor: '[1-8]-[0-9]{2}-[0-9]{2}',
  occupation: '[1-8]-[0-9]{2}-[0-9]{2}-[0-9]{2}',
};

const markNames: Readonly<Record<Mark, readonly [string, string]>> = {
  L: ['绿色职业', 'green occupations'],
  S: ['数字职业', 'digital occupations'],
};

/** The current entries as of the subject's revision. */
export function currentOf({ register, moment }: Subject): Standing[] {
  return register.standings(moment.revision.id).filter(({ facts }) => facts.status === 'current');
}

/** The revision held before the subject's; null for the first. */
export function revisionBefore({ register, moment }: Subject): Revision | null {
  return register.held[register.held.indexOf(moment.revision) - 1] ?? null;
}

/** The scheme, its levels and its collections of marks. */
export function* describeScheme(subject: Subject): Generator<Node> {
  const { revision } = subject.moment;
  const before = revisionBefore(subject);
  const current = currentOf(subject);
  const used = levels.filter((level) => current.some(({ facts }) => facts.level === level));
  const top = current.filter(({ facts }) => facts.level === 'major');
  yield {
    iri: classification,
    types: [],
    properties: [
      ['dct:title', [chinese('职业分类'), english("Classification of China's occupations")]],
      ['dct:hasVersion', [resource(schemeOf(revision.id))]],
    ],
  };
  yield {
    iri: schemeOf(revision.id),
    types: ['skos:ConceptScheme'],
    properties: [
      ['skos:prefLabel', [chinese(revision.title)]],
      ['dct:title', [chinese(revision.title)]],
      ['dct:identifier', [{ text: revision.number ?? revision.id }]],
      ['dct:issued', [dayValue(revision.id)]],
      ['dct:creator', revision.issuers.map(chinese)],
      ['dct:description', [english(describeHolding(revision, subject))]],
      ['xkos:belongsTo', [resource(classification)]],
      ['xkos:follows', before === null ? [] : [resource(schemeOf(before.id))]],
      ['xkos:numberOfLevels', [{ text: String(used.length), datatype: 'xsd:positiveInteger' }]],
      ['xkos:levels', [{ list: used.map((level) => levelOf(revision.id, level)) }]],
      ['skos:hasTopConcept', top.map(({ id }) => resource(conceptOf(revision.id, id)))],
    ],
  };
  if (before !== null) {
    yield {
      iri: schemeOf(before.id),
      types: ['skos:ConceptScheme'],
      properties: [
        ['dct:title', [chinese(before.title)]],
        ['dct:issued', [dayValue(before.id)]],
      ],
    };
  }
  for (const [index, level] of used.entries()) {
    const members = current.filter(({ facts }) => facts.level === level);
    yield describeLevel(revision.id, level, index + 1, members);
  }
  for (const mark of markSchema.options) {
    const members = current.filter(({ facts }) => facts.marks.includes(mark));
    if (members.length > 0) yield describeMark(revision.id, mark, members);
  }
}

function describeLevel(revision: string, level: Level, depth: number, members: readonly Standing[]): Node {
  const pattern = patterns[level];
  return {
    iri: levelOf(revision, level),
    types: ['xkos:ClassificationLevel'],
    properties: [
      ['skos:prefLabel', [chinese(levelTerms[level]), english(levelNames[level])]],
      ['xkos:depth', [{ text: String(depth), datatype: 'xsd:positiveInteger' }]],
      ['xkos:notationPattern', pattern === undefined ? [] : [{ text: pattern }]],
      ['skos:member', members.map(({ id }) => resource(conceptOf(revision, id)))],
    ],
  };
}

function describeMark(revision: string, mark: Mark, members: readonly Standing[]): Node {
  const [zh, en] = markNames[mark];
  return {
    iri: markOf(revision, mark),
    types: ['skos:Collection'],
    properties: [
      ['skos:prefLabel', [chinese(zh), english(en)]],
      ['skos:notation', [{ text: mark }]],
      ['skos:member', members.map(({ id }) => resource(conceptOf(revision, id)))],
    ],
  };
}

/** What the scheme does not hold, so that nobody takes its silence for absence. */
function describeHolding({ restsOn }: Revision, { moment: { coverage, gaps } }: Subject): string {
  const partial = levels.filter((level) => coverage[level] === 'partial');
  const silence =
    partial.length === 0
      ? 'Every level is listed completely.'
      : `Not every entry of these levels is listed: ${partial.join(', ')}; what is not listed may exist.`;
  const missing = gaps.length === 0 ? '' : ` Not wholly held: ${gaps.join(', ')}.`;
  return `${silence}${missing} Labels in English are translations by this registry, not official. Rests on: ${restsOn}`;
}

/** A day as a value. */
export function dayValue(revision: string): Value {
  return { text: dayOf(revision), datatype: 'xsd:date' };
}

/** The revision that created an entry; null where a source is merely the first to list it. */
export function createdIn({ register }: Subject, id: string): string | null {
  const history = register.entry(id);
  return history !== null && isNewIn(register, history) ? history.born : null;
}

/** The tables of annotations (附注): all that is told of entries beside the classification, read once the register is finished. */
import type { AnnotationRows } from '../../../catalogue/annotations.ts';
import type { Problem } from '../../../catalogue/problem.ts';
import type { Register } from '../../../catalogue/register.ts';
import type { FileProblem, Source } from '../../../catalogue/registry.ts';
import type { Scheme, SchemeItem } from '../../../catalogue/vocabulary/crosswalk.ts';
import type { WorkWords } from '../../../catalogue/vocabulary/gloss.ts';
import type { Origin } from '../../../catalogue/vocabulary/origin.ts';
import { readFrontMatter } from '../table.ts';
import { type AnchoredTable, readAnchoredTable } from './anchor.ts';
import { crosswalkColumns, readCrosswalk, readScheme } from './crosswalks.ts';
import {
  englishColumns,
  joinGlosses,
  plainColumns,
  readEnglish,
  readPlain,
  readWords,
  wordColumns,
} from './glosses.ts';
import { readStandards, standardColumns } from './standards.ts';

/** The tables of which rows name entries, and their columns. */
const columns = {
  standards: standardColumns,
  english: englishColumns,
  plain: plainColumns,
  words: wordColumns,
  crosswalk: crosswalkColumns,
} as const;
type TableName = keyof typeof columns;

/** What the front matter of a table of annotations says in `table:`. */
export const annotationTables = [...Object.keys(columns), 'scheme'];

export interface ReadAnnotations {
  readonly annotations: AnnotationRows;
  readonly words: readonly WorkWords[];
  readonly problems: readonly FileProblem[];
}

/** Reads every table of annotations. Each row must name an entry of the revision that its table is resolved at; there is one table of a kind, and of crosswalks one a scheme. */
export function readAnnotations(register: Register, sources: readonly Source[]): ReadAnnotations {
  const problems: FileProblem[] = [];
  const origins: Origin[] = [];
  const byTable = Map.groupBy(sources, ({ text }) => readFrontMatter(text).get('table')?.value ?? '');
  const note = (file: string, found: readonly Problem[]): void => {
    problems.push(...found.map((problem) => ({ file, problem })));
  };
  function readAll<T extends { readonly problems: readonly Problem[] }>(
    table: TableName,
    read: (table: AnchoredTable) => T,
  ): T[] {
    return (byTable.get(table) ?? []).map((source) => {
      const scheme = table === 'crosswalk' ? ` ${readFrontMatter(source.text).get('scheme')?.value}` : '';
      const opened = readAnchoredTable(register, source, `${table}${scheme}`, columns[table]);
      const first = origins.find((origin) => origin.table === opened.origin.table);
      if (first === undefined) origins.push(opened.origin);
      else note(source.path, [refuseSecond(opened.origin.table, first.path)]);
      const result = read(opened);
      note(source.path, [...opened.problems, ...result.problems]);
      return result;
    });
  }
  const { schemes, items } = readSchemes(byTable.get('scheme') ?? [], note);
  const crosswalk = readAll('crosswalk', (table) => readCrosswalk(table, items)).flatMap((read) => read.crosswalk);
  const standards = readAll('standards', readStandards).flatMap((read) => read.standards);
  const [names, sentences, words] = [
    readAll('english', readEnglish)[0]?.told ?? new Map(),
    readAll('plain', readPlain)[0]?.told ?? new Map(),
    readAll('words', readWords)[0]?.told ?? new Map(),
  ];
  return {
    annotations: { origins, standards, glosses: joinGlosses(names, sentences), schemes, items, crosswalk },
    words: [...words].map(([entry, own]) => ({ entry, words: own })),
    problems,
  };
}

function readSchemes(
  sources: readonly Source[],
  note: (file: string, found: readonly Problem[]) => void,
): { schemes: Scheme[]; items: SchemeItem[] } {
  const schemes = new Map<string, { scheme: Scheme; path: string }>();
  const items: SchemeItem[] = [];
  for (const { path, text } of sources) {
    const { scheme, items: own, problems } = readScheme(text);
    note(path, problems);
    const first = scheme === null ? undefined : schemes.get(scheme.id);
    if (scheme !== null && first === undefined) {
      schemes.set(scheme.id, { scheme, path });
      items.push(...own);
    } else if (first !== undefined) note(path, [refuseSecond(`scheme ${first.scheme.id}`, first.path)]);
  }
  return { schemes: [...schemes.values()].map(({ scheme }) => scheme), items };
}

function refuseSecond(table: string, path: string): Problem {
  const message = `the table of ${table} is ${path} already; put the rows there`;
  return { severity: 'error', code: 'table-twice', line: 1, message, excerpt: '' };
}

/** Properties (属性): what a query may tell of a record beside its title, and what can be fetched of an entry. */
import * as z from 'zod';
import type { Level } from '../catalogue/vocabulary/code.ts';

export const propertySchema = z.strictObject({ id: z.string(), name: z.string(), description: z.string() });
export type Property = z.infer<typeof propertySchema>;

/** What a query may tell: each is used in scoring. */
export const told = {
  code: { name: '编码 code', description: 'The code in the record; a wrong one is seen, and what it means instead.' },
  date: { name: '日期 date', description: 'The date of the record: the query is answered as of it.' },
  parent: {
    name: '上级 parent',
    description: 'The code, name or id of a group or an occupation that the entry should lie in.',
  },
  mark: { name: '标记 mark', description: 'L (绿色职业), S (数字职业) or L/S: the marks that the entry should bear.' },
  duties: {
    name: '工作内容 duties',
    description: 'What the person does: decides between what a vague title may mean.',
  },
} as const;
export type Told = keyof typeof told;

interface Fetched {
  readonly name: string;
  readonly description: string;
  /** The levels whose entries can have a value; all where it is not given. */
  readonly levels?: readonly Level[];
  /** Whether the values are entries. */
  readonly entities?: true;
}

const coded: readonly Level[] = ['major', 'middle', 'minor', 'occupation'];

/** What can be fetched of an entry; each takes the date that it is true for. */
export const fetched = {
  code: { name: '编码 code', description: 'The code on the date.', levels: coded },
  name: { name: '名称 name', description: 'The official name on the date.' },
  level: { name: '层级 level', description: '大类, 中类, 小类, 职业 or 工种 on the date.' },
  status: {
    name: '状态 status',
    description: 'current or withdrawn on the date; unknown where no held source knows the entry by then.',
  },
  marks: { name: '标记 marks', description: 'L (绿色职业) and S (数字职业), a value each.' },
  codeNow: { name: '现编码 code now', description: 'The code of now, of whatever the entry became.' },
  nameNow: { name: '现名称 name now', description: 'The name of now, of whatever the entry became.' },
  statusNow: { name: '现状态 status now', description: 'current or withdrawn, in the latest revision of the service.' },
  becomes: { name: '去向 becomes', description: 'The entries of now that it became.', entities: true },
  path: { name: '路径 path', description: 'Codes and names of the groups above, from the 大类 down.' },
  parent: { name: '上级 parent', description: 'The entry one level up.', entities: true },
  subTypes: {
    name: '工种 sub-types',
    description: 'The 工种 of an occupation.',
    levels: ['occupation'],
    entities: true,
  },
  definition: { name: '定义 definition', description: 'The official definition, where a held source gives it.' },
  tasks: {
    name: '主要工作任务 tasks',
    description: 'The official tasks, a value each, where a held source gives them.',
    levels: ['occupation'],
  },
  nameEn: { name: '英文名 English name', description: 'Our own translation, not official.' },
  plain: { name: '通俗说明 plain words', description: 'What it is in our own words, not official.' },
  standard: {
    name: '国家职业标准 standard',
    description: 'The national occupational standards: name and document number.',
    levels: ['occupation'],
  },
  since: { name: '自 since', description: 'From when code, name and status have been as on the date.' },
  until: { name: '至 until', description: 'Until when; none where they still are.' },
  citation: { name: '出处 citation', description: 'The document, the lines and the sentence that give code or name.' },
  revision: { name: '版本 revision', description: 'The revision that the values are true for.' },
} as const satisfies Readonly<Record<string, Fetched>>;
export type FetchedId = keyof typeof fetched;

export const fetchedIds = Object.keys(fetched).filter((id): id is FetchedId => id in fetched);

/** A property that can be fetched, as it is declared. */
export function fetchedOf(id: FetchedId): Fetched {
  return fetched[id];
}

/** The properties that can be fetched of entries of a level. */
export function proposeFor(level: Level | null): Property[] {
  return fetchedIds
    .filter((id) => level === null || (fetchedOf(id).levels?.includes(level) ?? true))
    .map((id) => describe(id, fetched[id]));
}

/** The properties that a query may carry. */
export const toldProperties: readonly Property[] = Object.entries(told).map(([id, property]) => describe(id, property));

function describe(id: string, { name, description }: Pick<Fetched, 'name' | 'description'>): Property {
  return { id, name, description };
}

/** A longer history: today's seeds, and invented notices of a thousand new 工种 each after them, as a folder that builds like any other. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '../../src/catalogue/register.ts';
import { root } from '../../src/cli/files.ts';

/** A notice adds a thousand 工种: a hundred sentences of ten. */
const [sentencesEach, subTypesEach] = [100, 10];

/** The occupations that get them; it is enough that they stand at the last listing. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** The occupations of the latest revision that have a code. */
export function listOccupations(register: Register): Named[] {
  return register
    .standings(register.latest.id)
    .flatMap(({ facts: { level, status, code, name } }) =>
      level === 'occupation' && status === 'current' && code !== null ? [{ code, name }] : [],
    );
}

/** Whether the occupation at a place in the list gets 工种; the answers about the others stay as long as they are. */
export function grows(position: number): boolean {
  return position % 2 === 1;
}

/** Writes a folder of seeds: those of the project and `notices` more, a day each from 2025-08-01 on. */
export function writeLongHistory(folder: string, occupations: readonly Named[], notices: number): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'seeds'), folder, { recursive: true, filter: (path) => !path.endsWith('/own') });
  for (let index = 0; index < notices; index += 1) {
    const day = new Date(Date.UTC(2025, 7, 1 + index)).toISOString().slice(0, 10);
    writeFileSync(join(folder, `${day}.txt`), printNotice(day, index, occupations));
  }
}

function printNotice(issuedOn: string, index: number, occupations: readonly Named[]): string {
  const growing = occupations.filter((_, position) => grows(position));
  const [year, month, day] = issuedOn.split('-').map(Number);
  const sentences = Array.from({ length: sentencesEach }, (_, place) => {
    const { code, name } = growing[(index * 7 + place * 3) % growing.length] ?? { code: '', name: '' };
    const number = (one: number): number => place * subTypesEach + one;
    const names = Array.from({ length: subTypesEach }, (_, one) => `“${spell(index)}${spell(number(one))}作业员”`);
    return `（${numeral(place + 1)}）在“${name}（${code}）”职业下增设${names.join('')}工种。`;
  });
  const issuers = ['人力资源社会保障部办公厅', '市场监管总局办公厅', '国家统计局办公室'];
  return [
    `${issuers.join(' ')}关于发布调整变更职业信息的通知`,
    `人社厅发〔${year}〕${1_000 + index}号`,
    '各省、自治区、直辖市及新疆生产建设兵团人力资源社会保障厅（局）：',
    '现将有关职业信息予以发布。',
    ...issuers,
    `${year}年${month}月${day}日`,
    '一、调整变更职业信息',
    ...sentences,
    '',
  ].join('\n\n');
}

/** A number as three characters that no name of the catalogue ends in together. */
function spell(number: number): string {
  return [...String(number).padStart(3, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)] ?? '').join('');
}

/** A Chinese numeral up to a hundred. */
function numeral(number: number): string {
  const digit = (value: number): string => '零一二三四五六七八九'[value] ?? '';
  if (number === 100) return '一百';
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
}

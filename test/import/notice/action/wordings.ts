/** The tables of wordings: a sentence a row, with what it says, or the problem for which it is refused. */
import { readFileSync } from 'node:fs';

/** What the capitals in the table stand for: <A> for “name（code）” in a sentence, A for code and name in what it says. */
const things: Readonly<Record<string, readonly [name: string, code: string]>> = {
  A: ['茶艺员', '4-03-02-07'],
  B: ['咖啡员', '4-03-02-08'],
  C: ['饮品师', '4-03-02-19'],
  D: ['网络与信息安全管理员', '4-04-04-02'],
  F: ['养老护理员', '4-10-01-05'],
  G: ['餐饮服务人员', '4-03-02'],
  H: ['文化服务人员', '4-13-01'],
  K: ['茶饮服务人员', '4-03-03'],
};
const name = (key: string) => things[key]?.[0] ?? '';
const code = (key: string) => things[key]?.[1] ?? '';

/** Spells out the capitals in what a sentence says. */
export function spell(says: string): string {
  return says.replace(/(?<![\w-])([A-KM-R])(?=:| |$)/g, (_, key: string) => `${code(key)} ${name(key)}`);
}

function readTable(path: string) {
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  return rows.map((row) => {
    const [printed = '', says = ''] = row.split('\t');
    const sentence = printed.replace(/<([A-Z])>/g, (_, key: string) => `“${name(key)}（${code(key)}）”`);
    return { sentence, says };
  });
}

/** Sentences that are read. */
export const wordings = readTable('test/fixtures/notices/sentences.tsv');

/** Sentences that no reader may guess; `says` is the code of the first problem. */
export const wordingsRefused = readTable('test/fixtures/notices/sentences-refused.tsv');

/** The rows of the bench of checking: as HR systems hold them, the same in every run. */
import type { Register } from '../../src/catalogue/register.ts';
import type { Names } from '../../src/catalogue/vocabulary/alias.ts';
import { createRandom, misspell } from './match.ts';

/** How unevenly names come: with 3, a third of the rows fall on a twentieth of the names; with 1, all come alike. */
const skew = 3;

/**
 * Rows as HR systems hold them: six in ten official, with code and date; two popular names; one misspelt; one that is no
 * occupation. Names come unevenly, dates evenly over ten years.
 */
export function* makeRows(register: Register, names: Names, count: number): Generator<string> {
  const random = createRandom(20220928);
  const facts = [...register.entries()]
    .flatMap(({ states }) => states.map((state) => state.facts))
    .filter(({ level }) => level === 'occupation' || level === 'subtype');
  const alphabet = facts.map(({ name }) => name).join('');
  const noise = ['经理', '无', '待业', '管培生', '项目负责人', 'abc', '12345', '五险一金', '合作伙伴', '其他'];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() ** skew * list.length)];
  for (let ref = 0; ref < count; ref += 1) {
    const kind = random();
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const on = `${2016 + Math.floor(random() * 10)}-${month}-${day}`;
    const { code, name } = pick(facts) ?? { code: null, name: '' };
    if (kind < 0.6) yield JSON.stringify({ ref, code, name, on });
    else if (kind < 0.8) yield JSON.stringify({ ref, name: pick(names.aliases)?.text, on });
    else if (kind < 0.9 && name.length > 3) yield JSON.stringify({ ref, name: misspell(name, alphabet, random), on });
    else yield JSON.stringify({ ref, name: pick(noise) });
  }
}

/** The rows of a bench as a table of three columns. */
export function* makeTable(rows: Iterable<string>): Generator<string> {
  yield '编码,名称,日期';
  for (const row of rows) {
    const { code, name, on }: { code?: string | null; name?: string; on?: string } = JSON.parse(row);
    yield [code ?? '', `"${name ?? ''}"`, on ?? ''].join(',');
  }
}

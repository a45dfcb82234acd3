/** Annotations (附注) of the real registry: every occupation has an English name of its own and plain words, standards are attached where they fit. */
import { describe, expect, test } from 'vitest';
import { Annotations, noAnnotations } from '../../src/catalogue/annotations.ts';
import { countCurrent } from '../../src/catalogue/views/count.ts';
import { gbmOf } from '../../src/catalogue/vocabulary/gbm.ts';
import { loadBuiltRegister } from '../registry.ts';

const register = await loadBuiltRegister();
const { annotations } = register;
const anchor = '2025-07-22';
const current = register.standings(anchor).filter(({ facts }) => facts.status === 'current');
const idOf = (code: string): string => register.holding(code, anchor)?.entry ?? '';

describe('glosses', () => {
  test('every occupation has an English name, no two the same, and every group has one', () => {
    const named = current.filter(({ facts }) => facts.level !== 'subtype');
    const names = named.map(({ id, facts }) => ({ level: facts.level, name: annotations.gloss(id)?.nameEn ?? '' }));
    expect(names.filter(({ name }) => name === '')).toEqual([]);
    const own = names.flatMap(({ level, name }) => (level === 'occupation' ? [name.toLowerCase()] : []));
    expect(own).toHaveLength(countCurrent(register, anchor).occupation);
    expect(new Set(own).size).toBe(own.length);
  });

  test('every occupation has a sentence in both languages', () => {
    const occupations = current.filter(({ facts }) => facts.level === 'occupation');
    expect(occupations.filter(({ id }) => annotations.gloss(id)?.plain == null)).toEqual([]);
  });
});

describe('standards', () => {
  test('are all listed, and attached by code and name or by name', () => {
    const fits = Map.groupBy(annotations.standards, ({ fit }) => fit);
    expect(Object.fromEntries([...fits].map(([fit, own]) => [fit, own.length]))).toEqual({
      ...{ same: 518, 'name-at': 114, 'other-name': 26, 'no-such-code': 14, 'other-scheme': 29 },
    });
    for (const { fit, entry } of annotations.standards)
      expect(entry === null).toBe(fit !== 'same' && fit !== 'name-at');
  });

  test('one that prints an older code is attached to the entry of its name', () => {
    expect(annotations.standardsOf(idOf('2-02-38-05'))).toMatchObject([
      {
        code: '2-02-07-13',
        name: '智能制造工程技术人员',
        codePrinted: '2-02-07-13',
        editionYear: 2021,
        fit: 'name-at',
      },
    ]);
  });
});

describe('crosswalks', () => {
  test('every occupation has unit groups of ISCO-08, the first with a relation', () => {
    const isco = annotations.crosswalks.get('isco-08');
    expect(isco?.items.size).toBe(436);
    const occupations = current.filter(({ facts }) => facts.level === 'occupation');
    const without = occupations.filter(({ id }) => (isco?.byEntry.get(id)?.[0]?.relation ?? null) === null);
    expect(without).toEqual([]);
    expect(isco?.byEntry.get(idOf('4-10-08-01'))?.map(({ target }) => target)).toEqual(['9621', '8321']);
  });

  test('a number of GB/T 6565 that belongs to two groups leads to both, whatever their names', () => {
    const gbt = annotations.crosswalks.get('gbt-6565');
    const groups = current.filter(({ facts }) => facts.code !== null && facts.level !== 'occupation');
    const namesakes = groups.filter(({ facts }) => gbt?.items.get(gbmOf(facts.code ?? '') ?? '')?.name === facts.name);
    expect(namesakes.length).toBeGreaterThan(440);
    for (const { id, facts } of namesakes)
      expect(gbt?.byEntry.get(id)?.map(({ target }) => target)).toContain(gbmOf(facts.code ?? ''));
    const codes = gbt?.rows.flatMap(({ target, entry }) =>
      target === '10300' ? [register.facts(entry, anchor)?.code] : [],
    );
    expect(codes).toEqual(['1-03', '1-03-00']);
  });

  test('equal digits alone are no correspondence: 20701 are judges in the standard, supervisors in the edition', () => {
    const gbt = annotations.crosswalks.get('gbt-6565');
    expect(gbt?.byEntry.get(idOf('2-07-01'))).toBeUndefined();
    expect(gbt?.byEntry.get(idOf('2-07-02'))).toMatchObject([{ target: '20701', relation: 'exact' }]);
  });
});

test('without tables there is nothing to tell', () => {
  const none = new Annotations(noAnnotations);
  expect([none.gloss('e1'), none.standardsOf('e1'), none.origin('plain'), none.crosswalks.size]).toEqual([
    null,
    [],
    null,
    0,
  ]);
});

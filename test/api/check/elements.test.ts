/** Elements of a JSON array: whatever the array and however its text is cut, they come out whole and in order; what is no array is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Elements } from '../../../src/api/check/elements.ts';

/** The elements of a text that comes in pieces ending at the given places, and the fault. */
function elementsOf(
  text: string,
  cuts: readonly number[] = [],
  longest = 1_000,
): { found: string[]; fault: string | null } {
  const elements = new Elements(longest);
  const places = [0, ...cuts, text.length].sort((left, right) => left - right);
  const found = places.slice(1).flatMap((to, index) => elements.read(text.slice(places[index], to)));
  elements.end();
  return { found, fault: elements.fault };
}

test('law: the elements are the values of the array, wherever its text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 8 }),
      fc.constantFrom(0, 1, '\t'),
      fc.array(fc.nat({ max: 400 }), { maxLength: 6 }),
      (values, indent, cuts) => {
        const text = JSON.stringify(values, null, indent);
        const { found, fault } = elementsOf(
          text,
          cuts.map((cut) => Math.min(cut, text.length)),
          100_000,
        );
        expect(fault).toBeNull();
        expect(found.map((element) => JSON.parse(element))).toEqual(JSON.parse(text));
      },
    ),
  );
});

test('law: what is told a fault is no JSON array, and what is no JSON has a fault or an element that is no JSON', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const signs = fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '\\', '1', 'null', ' ', 'a');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const isArray = isJson(text) && text.trimStart().startsWith('[');
      const { found, fault } = elementsOf(text);
      expect(fault === null && found.every(isJson)).toBe(isArray);
    }),
    { numRuns: 2_000 },
  );
});

describe('faults', () => {
  test.each`
    text           | says
    ${''}          | ${'ends before'}
    ${' '}         | ${'ends before'}
    ${'{}'}        | ${'no array'}
    ${'"x"'}       | ${'no array'}
    ${'['}         | ${'ends before'}
    ${'[1'}        | ${'ends before'}
    ${'["]'}       | ${'ends before'}
    ${'[1,]'}      | ${'no value'}
    ${'[,1]'}      | ${'no value'}
    ${'[1,,2]'}    | ${'no value'}
    ${'[1}'}       | ${'brace'}
    ${'[1] x'}     | ${'follows'}
    ${'[1][2]'}    | ${'follows'}
    ${'\ufeff[1]'} | ${'no array'}
  `('$text', ({ text, says }) => {
    expect(elementsOf(text).fault).toContain(says);
  });
});

test('of an element without end no more is held than is needed to refuse it', () => {
  const { found, fault } = elementsOf(`[1,"${'x'.repeat(5_000)}",3]`, [10, 2_000, 4_000], 100);
  expect([found.map((element) => element.length), fault]).toEqual([[1, 101, 1], null]);
});

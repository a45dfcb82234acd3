/** Notes of the seeds: each has its Chinese on Chinese pages, with the same codes, names and dates. */
import { expect, test } from 'vitest';
import { showNote, translateNote } from '../../../src/web/frame/note.ts';
import { loadBuiltRegister } from '../../registry.ts';
import { testView } from '../view.ts';

test('every note of a change, a revision and an erratum has its Chinese', async () => {
  const { rows } = await loadBuiltRegister();
  const notes = [
    ...rows.changes.map(({ citation }) => citation.note),
    ...rows.revisions.map(({ restsOn }) => restsOn),
    ...rows.errata.map(({ note }) => note),
  ].filter((note) => note !== null);
  const distinct = [...new Set(notes)];
  expect(distinct.length).toBeGreaterThan(40);
  expect(distinct.filter((note) => translateNote(note) === null)).toEqual([]);
  for (const note of distinct) {
    const zh = translateNote(note) ?? '';
    expect(zh).not.toMatch(/[a-z]{3}|\$\d/);
    for (const [number] of note.matchAll(/\d[\d-]{3,}/g))
      expect([note, zh]).toEqual([note, expect.stringContaining(number)]);
  }
});

test('what is not known here stands in English, and says so', () => {
  expect(String(showNote(testView(), 'quite new; quoted from the notice'))).toBe(
    '<span lang="en">quite new; quoted from the notice</span>',
  );
});

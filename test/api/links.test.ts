/** Links: the next page carries the other parameters, a revision points to those around it. */
import { expect, test } from 'vitest';
import { linkNextPage, linkVersions } from '../../src/api/links.ts';
import { loadBuiltRegister } from '../registry.ts';

test.each`
  path                            | fields                                                   | next       | links
  ${'/v1/entries'}                | ${{ level: 'minor', mark: undefined, cursor: 'before' }} | ${'after'} | ${{ next: '/v1/entries?level=minor&cursor=after' }}
  ${'/v1/revisions/{id}/changes'} | ${{ limit: '2', id: '2020-02-25' }}                      | ${'a=b&c'} | ${{ next: '/v1/revisions/2020-02-25/changes?limit=2&cursor=a%3Db%26c' }}
  ${'/v1/entries'}                | ${{}}                                                    | ${null}    | ${{}}
`('the next page of $path with $fields', ({ path, fields, next, links }) => {
  expect(linkNextPage(path, fields, next)).toEqual(links);
});

test('the first and the last revision held have a neighbour on one side, one that is not held on none', async () => {
  const register = await loadBuiltRegister();
  const [first, second] = register.held;
  const latest = `/v1/revisions/${register.latest.id}`;
  expect(linkVersions(register, first?.id ?? '')).toEqual({
    'successor-version': `/v1/revisions/${second?.id}`,
    'latest-version': latest,
  });
  expect(linkVersions(register, register.latest.id)).toEqual({
    'predecessor-version': `/v1/revisions/${register.held.at(-2)?.id}`,
    'latest-version': latest,
  });
  expect(linkVersions(register, '2026-09-09')).toEqual({ 'latest-version': latest });
});

/** Comparison over HTTP: typed, cited differences in JSON, CSV and Markdown, and what either side does not know. */
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { briefSchema } from '../../src/catalogue/views/described.ts';
import { expectGolden, expectGoldenJson } from '../golden.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const comparisonSchema = z.looseObject({
  summary: z.record(z.string(), z.int()),
  changes: z.array(
    z.looseObject({
      types: z.array(z.string()),
      entry: z.object({ id: z.string(), from: briefSchema.nullable(), to: briefSchema.nullable() }),
      citation: z.looseObject({ sentence: z.string() }).nullable(),
    }),
  ),
});

test.each`
  file                        | query
  ${'compare-2020'}           | ${'from=2020-02-25&to=2020-06-28'}
  ${'compare-2020-parent'}    | ${'from=2020-02-25&to=2020-06-28&parent=4-14-04'}
  ${'compare-2020-backwards'} | ${'from=2020-06-28&to=2020-02-25&parent=4-14-04'}
  ${'compare-learned'}        | ${'from=2020-06-28&to=2022-09-28&parent=4-14-04&learned=true'}
`('$query is golden', async ({ file, query }) => {
  const { status, json } = await service.ask(`/v1/compare?${query}`);
  expectGoldenJson(`api/${file}.json`, { query, status, body: json });
});

test.each`
  format   | file                  | type
  ${'csv'} | ${'compare-2020.csv'} | ${'text/csv; charset=utf-8'}
  ${'md'}  | ${'compare-2020.md'}  | ${'text/markdown; charset=utf-8'}
`('format=$format is golden', async ({ format, file, type }) => {
  const { headers, text } = await service.ask(`/v1/compare?from=2020-02-25&to=2020-06-28&format=${format}`);
  expect(headers.get('content-type')).toBe(type);
  expectGolden(`api/${file}`, text);
});

test('format=json is what is answered without it', async () => {
  const bare = await service.ask('/v1/compare?from=2020-02-25&to=2020-06-28');
  const json = await service.ask('/v1/compare?from=2020-02-25&to=2020-06-28&format=json');
  expect(json.text).toBe(bare.text);
});

test('a revision does not differ from itself', async () => {
  for (const { id } of service.register.held) {
    const { json } = await service.ask(`/v1/compare?from=${id}&to=${id}&learned=true`);
    expect(json).toMatchObject({ from: id, to: id, summary: {}, changes: [] });
  }
});

describe('over a partial base, 2020-06-28 → 2022-09-28', () => {
  test('says what is not known', async () => {
    const { json } = await service.ask('/v1/compare?from=2020-06-28&to=2022-09-28');
    expect(json).toMatchObject({
      coverage: {
        from: { occupation: 'partial' },
        to: { occupation: 'complete', subtype: 'partial' },
        gaps: ['2021-03-09', '2022-06'],
        notes: expect.arrayContaining([expect.stringContaining('2020-06-28')]),
      },
    });
  });

  test.each`
    name                      | from            | to
    ${'网约配送员'}           | ${'4-02-07-10'} | ${'4-10-08-01'}
    ${'智能制造工程技术人员'} | ${'2-02-07-13'} | ${'2-02-38-05'}
    ${'在线学习服务师'}       | ${'4-13-99-02'} | ${'4-13-04-01'}
  `('$name is recoded, not withdrawn and created', async ({ name, from, to }) => {
    const { json } = await service.ask('/v1/compare?from=2020-06-28&to=2022-09-28');
    const own = comparisonSchema
      .parse(json)
      .changes.filter(({ entry }) => entry.from?.name === name || entry.to?.name === name);
    expect(own).toMatchObject([{ entry: { from: { code: from }, to: { code: to } } }]);
    expect(own[0]?.types).toContain('recoded');
    expect(own[0]?.citation?.sentence).toContain(to);
  });
});

test.each`
  query                                | problem                  | pointer
  ${''}                                | ${'parameter-missing'}   | ${'/query/from'}
  ${'to=2020-06-28'}                   | ${'parameter-missing'}   | ${'/query/from'}
  ${'from=soon'}                       | ${'from-malformed'}      | ${'/query/from'}
  ${'from=1999-01-01'}                 | ${'from-before-first'}   | ${'/query/from'}
  ${'from=2020-02-25&to=2030-01-01'}   | ${'to-future'}           | ${'/query/to'}
  ${'from=2020-02-25&to=2020-02-25.9'} | ${'to-unknown'}          | ${'/query/to'}
  ${'from=2020-02-25&parent=4-O2'}     | ${'code-malformed'}      | ${'/query/parent'}
  ${'from=2020-02-25&format=xml'}      | ${'parameter-malformed'} | ${'/query/format'}
  ${'from=2020-02-25&learned=yes'}     | ${'parameter-malformed'} | ${'/query/learned'}
`('?$query is refused: $problem', async ({ query, problem, pointer }) => {
  const { status, json } = await service.ask(`/v1/compare?${query}`);
  expect(status).toBe(400);
  expect(json).toMatchObject({ type: `/problems/${problem}`, errors: [{ pointer }] });
});

test('what is new rests on the line that lists it, not on the last line about it', async () => {
  const { json } = await service.ask('/v1/compare?from=2020-02-25&to=2020-06-28');
  const created = comparisonSchema.parse(json).changes.filter(({ types }) => types.includes('created'));
  expect(created).toHaveLength(9);
  for (const { entry, citation } of created) expect(citation?.sentence).toContain(entry.to?.name);
});

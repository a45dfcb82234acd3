/** Outlines: an occupation's tasks as headings where a held source gives them; what is missing is said, what is ours is marked. */
import { beforeAll, expect, test } from 'vitest';
import { expectGolden } from '../../golden.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

test('tasks are sections, in order, with the date of their text', async () => {
  const { json } = await service.ask('/v1/codes/4-10-08-01/outline?at=2025-07-22');
  const named = { name: '网约配送员', nameEn: 'Online delivery rider', unofficial: ['nameEn', 'plain'] };
  expect(json).toMatchObject({
    revision: '2025-07-22',
    occupation: { ...named, tasksFrom: '2020-02-25' },
    sections: [
      { number: 1, heading: expect.stringMatching(/^通过移动智能终端接收/) },
      ...[2, 3, 4, 5].map((number) => ({ number })),
    ],
    notes: [],
  });
});

test('where no source gives the tasks, there are no sections and a note', async () => {
  const { json } = await service.ask('/v1/codes/6-29-02-08/outline?at=2022-09-28');
  expect(json).toMatchObject({
    occupation: { name: '防水工', definition: null },
    sections: null,
    notes: [expect.stringMatching(/^No held source gives the tasks and the definition; .*zhilu adopt/)],
  });
});

test.each`
  file                  | address
  ${'outline-courier'}  | ${'/v1/codes/4-10-08-01/outline?format=md&at=2025-07-22'}
  ${'outline-no-texts'} | ${'/v1/codes/6-29-02-08/outline?format=md&at=2022-09-28'}
`('$address is a golden document', async ({ file, address }) => {
  const { text, headers } = await service.ask(address);
  expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expectGolden(`api/${file}.md`, text);
});

test.each`
  address                                         | status | problem
  ${'/v1/codes/4-10/outline'}                     | ${400} | ${'outline-of-group'}
  ${'/v1/codes/x/outline'}                        | ${400} | ${'code-malformed'}
  ${'/v1/codes/4-02-07-99/outline?at=2022-09-28'} | ${404} | ${'code-absent'}
`('$address is refused: $problem', async ({ address, status, problem }) => {
  const answer = await service.ask(address);
  expect(answer.status).toBe(status);
  expect(answer.json).toMatchObject({ type: `/problems/${problem}` });
});

test('a code without dashes is read as elsewhere', async () => {
  const plain = await service.ask('/v1/codes/4-10-08-01/outline?at=2025-07-22');
  expect((await service.ask('/v1/codes/4100801/outline?at=2025-07-22')).text).toBe(plain.text);
});

/** The document walked: seeded requests of every operation, valid, invalid, missing, repeated and hostile; none fails, and every status is documented. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createRandom } from '../../bench/match.ts';
import { startService } from '../../service.ts';

/** How many requests; more by the environment: `REQUESTS=5000`. */
const count = Number(process.env.REQUESTS ?? 400);

const fieldSchema = z.looseObject({
  ...{ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), example: z.unknown().optional() },
  schema: z.looseObject({ enum: z.array(z.unknown()).optional(), type: z.string().optional() }),
});
const contentSchema = z.looseObject({ examples: z.record(z.string(), z.object({ value: z.unknown() })).optional() });
const operationSchema = z.looseObject({
  parameters: z.array(fieldSchema).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), contentSchema) }).optional(),
});

const valid = [
  '4-02-07-10',
  '4-14',
  '2020-02-25',
  '2022-09-28',
  '2021-01-01',
  'e1gbi1maoa6',
  'json',
  '网约配送员',
  '2512',
  '3',
];
const hostile = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    'null',
    'undefined',
    'true',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '%00',
    '\u0000',
  ],
  ...[
    "' or 1=1 --",
    '<script>',

    '{}',
    '[]',
    '*',
    '\ud83d\ude00',
    '\ufeff',
    '４－０２－０７－１０',
    '4020710',
    '9'.repeat(400),
  ],
  ...[
    'a'.repeat(3_000),
    '2020-02-30',
    '9999-99-99',
    '2020-02-25.9',
    '0000-00-00',
    'e0000000000',
    'NaN',
    'ⅷ',
    '\u202e4-02',
  ],
];
const accepts = [null, null, null, '*/*', 'application/json', 'text/csv', 'text/html', 'image/png;q=0', 'nonsense', ''];

test(
  `${count} generated requests: no 5xx, and only what the document allows`,
  async () => {
    const service = await startService();
    const { paths } = JSON.parse((await service.ask('/openapi.json')).text);
    const operations = Object.entries(z.record(z.string(), z.record(z.string(), operationSchema)).parse(paths)).flatMap(
      ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    const random = createRandom(20200225);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const write = ({ schema, example }: z.infer<typeof fieldSchema>): string => {
      const chance = random();
      if (chance < 0.35 && example !== undefined) return String(example);
      if (chance < 0.5 && schema.enum !== undefined) return String(pick(schema.enum));
      return (random() < 0.5 ? pick(valid) : pick(hostile)) ?? '';
    };
    const statuses = new Map<number, number>();
    for (let made = 0; made < count; made += 1) {
      const { path, method, operation } = operations[made % operations.length] ?? expect.fail('no operation');
      const query = new URLSearchParams();
      let address = path;
      for (const field of operation.parameters) {
        const text = write(field);
        if (field.in === 'path') address = address.replace(`{${field.name}}`, encodeURIComponent(text) || 'x');
        else if (field.required ? random() < 0.85 : random() < 0.4) query.append(field.name, text);
        if (field.in === 'query' && random() < 0.03) query.append(field.name, write(field));
      }
      if (random() < 0.05) query.append(pick(hostile) ?? 'x', 'x');
      const accept = pick(accepts) ?? null;
      const headers: Record<string, string> = accept === null ? {} : { accept };
      const request: RequestInit = { method: method.toUpperCase(), headers };
      if (operation.requestBody !== undefined) {
        const [type, { examples }] = pick(Object.entries(operation.requestBody.content)) ?? ['text/plain', {}];
        const [example] = Object.values(examples ?? {});
        headers['content-type'] = random() < 0.9 ? type : 'image/png';
        request.body =
          random() < 0.5 && example !== undefined
            ? JSON.stringify(example.value)
            : (pick([...hostile, ...valid]) ?? '');
      }
      const asked = query.size === 0 ? address : `${address}?${query}`;
      // `ask` holds the answer against the document.
      const { status } = await service.ask(asked, request);
      expect(status, `${method} ${asked}`).toBeLessThan(500);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses.get(200)).toBeGreaterThan(count / 20);
    expect(statuses.get(400)).toBeGreaterThan(count / 20);
    if (process.env.REQUESTS !== undefined) console.log(Object.fromEntries(statuses));
  },
  60_000 + 60 * count,
);

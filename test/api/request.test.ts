/** Requests: unknown and repeated parameters are refused at every read, with the list of those that it knows. */
import { beforeAll, describe, expect, test } from 'vitest';
import { reads } from '../../src/api/reads.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const addressOf = (path: string): string =>
  path
    .replace('{code}', '4-02-07-10')
    .replace('/revisions/{id}', '/revisions/2020-02-25')
    .replace('{id}', service.register.holding('4-02-07-10', '2021-03-09')?.entry ?? '');

describe.each(reads.map((read) => ({ path: read.path, known: Object.keys(read.query.shape) })))(
  '$path',
  ({ path, known }) => {
    test.each(['date', 'AT', '', '__proto__', 'constructor', 'at[]', '职业'])(
      'refuses the parameter “%s”',
      async (name) => {
        const { status, json } = await service.ask(`${addressOf(path)}?${encodeURIComponent(name)}=1`);
        expect(status).toBe(400);
        expect(json).toMatchObject({
          type: '/problems/parameter-unknown',
          detail: expect.stringContaining(name),
          hint: known.length === 0 ? 'This address takes no parameters.' : `Known parameters: ${known.join(', ')}.`,
          errors: [{ pointer: `/query/${name}` }],
        });
      },
    );

    test('refuses a parameter given twice, even with one value', async () => {
      for (const name of known) {
        const { status, json } = await service.ask(`${addressOf(path)}?${name}=1&${name}=1`);
        expect(status).toBe(400);
        expect(json).toMatchObject({
          type: '/problems/parameter-twice',
          errors: [{ pointer: `/query/${name}` }],
        });
      }
    });
  },
);

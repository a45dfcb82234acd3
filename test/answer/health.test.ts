/** Health: the process answers, and says with which registry. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';

test('names the head and the latest revision', async () => {
  const service = await startService();
  const { status, json } = await service.ask('/healthz');
  expect([status, json]).toEqual([
    200,
    { status: 'ok', head: service.register.head, revision: service.register.latest.id },
  ]);
});

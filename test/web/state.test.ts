/** The pages of refusals: what is wrong, in the reader's language, with a way on. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';

test.each([
  { address: '/entries/e0000000000', says: '没有这个条目' },
  { address: '/entries/e0000000000?lang=en', says: 'No such entry' },
  { address: '/?at=2010-01-01', says: '所收版本始于 2015-07-29' },
  { address: '/?at=2021-2-30', says: '“2021-2-30”不是日期' },
  { address: '/?at=2021-2-30&lang=en', says: '“2021-2-30” is no date' },
  { address: '/?at=2030-01-01', says: '这一天还没到' },
  { address: '/?at=2020-02-25.9', says: '没有这个版本' },
])('$address says $says', async ({ address, says }) => {
  const { app } = await startService();
  expect(await (await app.request(address, { headers: { accept: 'text/html' } })).text()).toContain(says);
});

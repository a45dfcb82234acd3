/** The page of a code: who holds it, who held it, and what it means in a record of any date. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';

async function show(address: string): Promise<{ status: number; text: string; location: string | null }> {
  const { app } = await startService();
  const response = await app.request(address, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text(), location: response.headers.get('location') };
}

test('a code with two holders tells of both, and warns', async () => {
  const { text } = await show('/codes/4-02-07-10');
  for (const said of ['一码两任', '网约配送员', '国际快递业务师', '4-10-08-01', '未知：来源不全', 'class="warn"'])
    expect(text).toContain(said);
});

test('a vacated code is answered, with where its holder went', async () => {
  const { status, text } = await show('/codes/4-14-04-00');
  expect(status).toBe(200);
  for (const said of ['公共卫生辅助服务员', '防疫员', '消毒员', '公共场所卫生管理员']) expect(text).toContain(said);
});

test('a code with one meaning is shown as its entry, which stays the address to cite', async () => {
  const { text } = await show('/codes/4-10-08-02');
  expect(text).toContain('汽车代驾员');
  expect(text).toMatch(/<link rel="canonical" href="http:\/\/localhost\/entries\/e[0-9a-z]{10}">/);
});

test('a code is read as people type it', async () => {
  expect((await show(`/codes/${encodeURIComponent('４－０２－０７－１０')}?at=2021-01-01`)).location).toBe(
    '/codes/4-02-07-10?at=2021-01-01',
  );
});

test.each([
  { address: '/codes/9-99', status: 400, says: '不成编码' },
  { address: '/codes/4-02-99-99', status: 404, says: '未知：4-02-99-99' },
  { address: '/codes/4-02-99-99?at=2022-09-28', status: 404, says: '没有这个编码' },
  { address: '/codes/4-02-07-10?at=2019-12-31', status: 404, says: '此码后来指' },
])('$address says $says', async ({ address, status, says }) => {
  const shown = await show(address);
  expect(shown.status).toBe(status);
  expect(shown.text).toContain(says);
});

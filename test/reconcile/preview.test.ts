/** The preview card: what it shows, that others may frame it, and that names are text in it. */
import { expect, test } from 'vitest';
import { startService } from '../service.ts';
import { send } from './client.ts';

async function idOf(code: string, at: string): Promise<string> {
  const { register } = await startService();
  return register.holding(code, at)?.entry ?? expect.fail(`nobody holds ${code} at ${at}`);
}

test('shows code, name, groups, what it is and the sentence, as of the date of the service', async () => {
  const id = await idOf('4-02-07-10', '2021-01-01');
  const { status, headers, text } = await send(`/reconcile/at/2021-01-01/preview?id=${id}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  for (const shown of [
    '4-02-07-10',
    '网约配送员',
    '4-02-07',
    '通过移动互联网平台',
    '人社厅发〔2020〕17号',
    '（六）4-02-07-10',
  ]) {
    expect(text).toContain(shown);
  }
  expect(text).toContain(`href="/entries/${id}?at=2021-01-01"`);
});

test('may be framed by every site, and runs nothing', async () => {
  const id = await idOf('4-10-08-01', '2023-01-01');
  const { headers } = await send(`/reconcile/at/now/preview?id=${id}`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain('frame-ancestors *');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(headers.get('x-frame-options')).toBeNull();
  expect((await send('/')).headers.get('x-frame-options')).toBe('DENY');
});

test('our own words are marked as not official, and a withdrawn entry says so', async () => {
  const { register } = await startService();
  const entries = register.standings(register.latest.id);
  const plain = entries.find(({ id, facts }) => facts.definition === null && register.annotations.gloss(id)?.plain);
  expect((await send(`/reconcile/at/now/preview?id=${plain?.id}`)).text).toContain('非官方 not official');
  const gone = entries.find(({ facts }) => facts.status === 'withdrawn');
  expect((await send(`/reconcile/at/now/preview?id=${gone?.id}`)).text).toContain('已取消 withdrawn');
});

test('an entry that there is not is refused; the flyout is a piece of a page', async () => {
  expect((await send('/reconcile/at/now/preview?id=%3Cscript%3E')).status).toBe(404);
  const id = await idOf('4-10-08-01', '2023-01-01');
  const { text } = await send(`/reconcile/at/now/flyout/entity?id=${id}`);
  expect(JSON.parse(text)).toEqual({ id, html: expect.stringMatching(/^<h1><code>4-10-08-01/) });
});

/** The page about the data: every revision, every sign, and nothing of the seeds as markup. */
import { expect, test } from 'vitest';
import { Register } from '../../src/catalogue/register.ts';
import { translateNote } from '../../src/web/frame/note.ts';
import { createTestApp, startService } from '../service.ts';

test('tells what is held and what is not', async () => {
  const { app, register } = await startService();
  const text = await (await app.request('/about')).text();
  for (const { id, title, restsOn } of register.rows.revisions) {
    expect(text).toContain(id);
    expect(text).toContain(title);
    expect(text).toContain(translateNote(restsOn));
  }
  expect(text).toContain('10 个版本：3 个收全，5 个收一部分，2 个未收');
});

test('what the seeds say is shown as text, never as markup', async () => {
  const { register } = await startService();
  const revisions = register.rows.revisions.map((revision) => ({ ...revision, restsOn: '<script>alert(1)</script>' }));
  const app = createTestApp(new Register({ ...register.rows, revisions }));
  expect(await (await app.request('/about')).text()).not.toContain('<script>alert');
});

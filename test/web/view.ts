/** A view for tests of pieces of pages, over a small register of its own. */

import { findMoment } from '../../src/catalogue/views/moment.ts';
import { openView, type View } from '../../src/web/frame/view.ts';
import { registerOf } from '../catalogue/history.ts';

const today = '2026-11-01';

/** A view in Chinese, as of today. */
export function testView(): View {
  const register = registerOf([]);
  const moment = findMoment(register, null, today);
  if (typeof moment === 'string') throw new Error(moment);
  return openView({
    context: { register, today },
    language: 'zh',
    path: '/',
    fields: {},
    at: null,
    moment,
    origin: 'http://localhost',
  });
}

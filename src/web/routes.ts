/** Every page (各页) and its address. */
import { succeed } from '../catalogue/result.ts';
import { showEntry } from './entry/entry.ts';
import type { Route } from './route.ts';
import { showSearch } from './search/search.ts';

/** The pages that need the register alone. */
export const registerRoutes: readonly Route<'register'>[] = [];

/** The pages that need matching too. */
export const matcherRoutes: readonly Route<'matcher'>[] = [
  {
    ...{ path: '/', needs: 'matcher', fields: ['q'] },
    show: (view, { q = '' }, context) => succeed(showSearch(view, q, context)),
  },
  {
    ...{ path: '/entries/:id', needs: 'matcher', fields: [] },
    show: (view, { id = '' }, context) => showEntry(view, id, context),
  },
];

/** Every page (各页) and its address. */
import { readTypedCode } from '../answer/code/holder.ts';
import { succeed } from '../catalogue/result.ts';
import { showAbout } from './about/about.ts';
import { showGroups } from './browse/browse.ts';
import { showCheck } from './check/check.ts';
import { showCode } from './code/code.ts';
import { showCompare } from './compare/compare.ts';
import { showEntry } from './entry/entry.ts';
import { type ReadText, showNotice } from './notice/notice.ts';
import type { Route } from './route.ts';
import { showSearch } from './search/search.ts';

/** The pages that need the register alone, and the texts of its sources. */
export function routeRegister(readText: ReadText): readonly Route<'register'>[] {
  return [
    { path: '/about', needs: 'register', fields: [], show: (view, _, context) => succeed(showAbout(view, context)) },
    { path: '/check', needs: 'register', fields: [], show: (view) => succeed(showCheck(view)) },
    { path: '/groups', needs: 'register', fields: ['mark', 'only'], show: showGroups },
    { path: '/groups/:code', needs: 'register', fields: ['mark', 'only'], show: showGroups },
    { path: '/compare', needs: 'register', fields: ['from', 'to', 'type', 'parent'], show: showCompare },
    {
      ...{ path: '/revisions/:id', needs: 'register', fields: ['source', 'from'] },
      show: (view, fields, context) => showNotice(view, fields, context, readText),
    },
  ];
}

/** The pages that need matching too. */
export const matcherRoutes: readonly Route<'matcher'>[] = [
  {
    ...{ path: '/', needs: 'matcher', fields: ['q'] },
    show: (view, { q = '' }, context) => succeed(showSearch(view, q, context)),
  },
  {
    ...{ path: '/codes/:code', needs: 'matcher', fields: [] },
    show: (view, { code = '' }, context) => showCode(view, code, context),
  },
  {
    ...{ path: '/entries/:id', needs: 'matcher', fields: [] },
    show: (view, { id = '' }, context) => {
      const code = context.register.entry(id) === null ? readTypedCode(id) : null;
      return code === null ? showEntry(view, id, context) : succeed({ location: view.link(`/codes/${code}`) });
    },
  },
];

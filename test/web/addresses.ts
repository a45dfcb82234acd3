/** Addresses of pages: one of every kind, and every state that a page may be in. */

export const pageAddresses = [
  '/',
  '/?q=wangyue',
  '/?q=%E5%8D%A0%E5%8D%9C%E5%B8%88',
  '/?q=%E7%81%B5%E6%B4%BB%E5%B0%B1%E4%B8%9A%E4%BA%BA%E5%91%98&lang=en',
  '/entries/e1gbi1maoa6',
  '/entries/e1gbi1maoa6?at=2021-01-01&lang=en',
  '/codes/4-02-07-10',
  '/codes/4-14-04-00?lang=en',
  '/groups',
  '/groups/4-10?mark=S',
  '/groups/4-14-01?lang=en',
  '/compare?from=2020-06-28&to=2022-09-28',
  '/revisions/2020-06-28',
  '/revisions/2019-04-01?lang=en',
  '/revisions/2026-09-09',
  '/about',
  '/check',
  '/check?lang=en',
];

export const stateAddresses = [
  ['/nowhere', 404],
  ['/entries/e0000000000', 404],
  ['/codes/9-99', 400],
  ['/codes/4-02-99-99', 404],
  ['/codes/4-02-99-99?at=2022-09-28', 404],
  ['/revisions/2019-12-31', 404],
  ['/?at=2010-01-01', 400],
  ['/?at=2021-2-30&lang=en', 400],
  ['/?at=2999-01-01', 400],
] as const;

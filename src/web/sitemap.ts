/** The sitemap (站点地图): every page that stays, in both languages where search engines ask for it, and what robots may read. */
import type { Register } from '../catalogue/register.ts';

/** The sitemap of a register. Well under the limit of 50,000 addresses. */
export function writeSitemap(register: Register, origin: string): string {
  const entries = [...register.entries()].filter(({ states }) => states.at(-1)?.facts.level !== 'subtype');
  const groups = register
    .standings(register.latest.id)
    .filter(({ facts }) => facts.status === 'current' && facts.code !== null && facts.code.length < 10);
  const paths = [
    ...['/', '/groups', '/compare', '/check', '/about'],
    ...register.rows.revisions.map(({ id }) => `/revisions/${id}`),
    ...groups.map(({ facts }) => `/groups/${facts.code}`),
    ...entries.map(({ id }) => `/entries/${id}`),
  ];
  const urls = paths.map((path) => `<url><loc>${origin}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>\n`;
}

/** What robots are told. */
export function writeRobots(origin: string): string {
  return `User-agent: *\nDisallow: /v1/\nDisallow: /search/\nSitemap: ${origin}/sitemap.xml\n`;
}

/** What a client accepts (Accept, RFC 9110 §12.5.1): whether it would rather have a page than a problem document. */

/** How much a client wants one of some media types, from 0 to 1. */
function weigh(accept: string, types: readonly string[]): number {
  let most = 0;
  for (const part of accept.split(',')) {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (!types.includes(type)) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    most = Math.max(most, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  return most;
}

const json = ['application/json', 'application/problem+json'];

/** Whether a page is wanted rather than JSON; `open` is what holds for a client that accepts anything. */
export function wantsPage(accept: string | null, open: boolean): boolean {
  const [page, data] = [weigh(accept ?? '', ['text/html', 'application/xhtml+xml']), weigh(accept ?? '', json)];
  if (page === 0 && data === 0) return open;
  return page >= data;
}

/** Negotiation (协商, RFC 9110 §12): which of the media types that an address offers a client gets, by `format` and `Accept`; null where they cannot agree. */

interface Range {
  readonly type: string;
  readonly subtype: string;
  readonly quality: number;
}

/** The ranges of an Accept header. What cannot be read accepts nothing. */
function readRanges(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const [, type, subtype] = /^([\w!#$&^.+*-]+)\/([\w!#$&^.+*-]+)$/.exec(range) ?? [];
    if (type === undefined || subtype === undefined) return [];
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    const quality = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
    return [{ type, subtype, quality }];
  });
}

/** How much a client wants a media type: the quality of the most specific range that it falls into. */
function weigh(ranges: readonly Range[], offered: string): number {
  const [type, subtype] = offered.split('/');
  const exact = ranges.find((range) => range.type === type && range.subtype === subtype);
  const half = ranges.find((range) => range.type === type && range.subtype === '*');
  const any = ranges.find((range) => range.type === '*' && range.subtype === '*');
  return (exact ?? half ?? any)?.quality ?? 0;
}

/** The first of the offered media types (without parameters) that a client wants most; null where it wants none of them. */
export function negotiate(offered: readonly string[], accept: string | null): string | null {
  if (accept === null || accept.trim() === '') return offered[0] ?? null;
  const ranges = readRanges(accept);
  let [best, most]: [string | null, number] = [null, 0];
  for (const type of offered) {
    const wanted = weigh(ranges, type);
    if (wanted > most) [best, most] = [type, wanted];
  }
  return best;
}

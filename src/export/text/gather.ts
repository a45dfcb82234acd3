/** Gathering (汇集): small pieces of text joined into pieces that are worth sending, none of which takes long to make. */

/** How many characters a piece has at least, but the last. */
const enough = 65_536;

/** The same text in fewer pieces. */
export function* gather(pieces: Iterable<string>): Generator<string> {
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < enough) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

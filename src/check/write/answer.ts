/** Writing an answer (写出答复): a whole answer line of a row, with its `ref` as it came. */
import type { Check } from '../check.ts';
import type { Detail, Row } from '../row.ts';
import type { Counted } from './kept-answers.ts';
import type { Output } from './output.ts';

/** Writes the answer of a row as a JSON object, and gives what is counted of it. */
export function writeAnswer(output: Output, check: Check, row: Row, detail: Detail): Counted {
  const { ref } = row;
  if (typeof ref === 'string') {
    output.putAscii('{"ref":');
    output.putString(ref);
    output.putAscii(',');
  } else output.putAscii(`{"ref":${ref ?? null},`);
  return check.write(output, row, detail);
}

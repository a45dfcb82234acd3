/** The words of a row as JSON members (词句): one text for rows of the same words, and what stands in a line that gives them in this order. */
import type { Row } from '../row.ts';

/** The words of a row in one text, which no two rows share that may be answered otherwise, whatever stands in them. */
export function wordsOf({ code, name, subType, work }: Row): string {
  let words = filled(code) ? `"code":${quote(code)}` : '';
  if (filled(name)) words += `${words === '' ? '' : ','}"name":${quote(name)}`;
  if (filled(subType)) words += `${words === '' ? '' : ','}"subType":${quote(subType)}`;
  if (filled(work)) words += `${words === '' ? '' : ','}"work":${quote(work)}`;
  return words;
}

function filled(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '';
}

/** A text as a JSON string. */
export function quote(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** Whether a text stands in JSON as it is: no quote, backslash or control character, and no surrogate, as one alone must be escaped. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  }
  return true;
}

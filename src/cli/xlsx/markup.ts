/** Markup (标记): the little XML that a workbook's sheets need: attributes, texts, and what must not stand in them. */

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text as it was before it was escaped; `_x000D_` and its like are the signs that they stand for. */
export function unescapeText(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}

/** Text for an element: escaped, without signs that XML cannot hold. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The value of an attribute in the inside of a tag; null where it is not there. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : unescapeText(found[1] ?? found[2] ?? '');
}

/** The texts of a string item, put together; readings (phonetic runs) are left out. */
export function textOf(item: string): string {
  const spoken = item.includes('rPh') ? item.replace(/<(\w+:)?rPh\b[\s\S]*?<\/(\w+:)?rPh>/g, '') : item;
  let text = '';
  for (const [, inside = ''] of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*[^/>])?>([\s\S]*?)<\/(?:\w+:)?t>/g))
    text += inside;
  return unescapeText(text);
}

/** The insides of all tags of a name. */
export function elements(text: string, name: string): string[] {
  return Array.from(text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g')), ([, inside = '']) => inside);
}

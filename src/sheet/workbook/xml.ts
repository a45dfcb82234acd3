/** XML of a workbook's parts (部件): read piece by piece with saxes, elements by their local names whatever their prefix. */
import { SaxesParser } from 'saxes';
import { UnreadableFile } from '../source.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads a part to its end. Throws `UnreadableFile`, with the name of the part, where it is no well-formed XML. */
export async function readXml(name: string, pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { open, close, text } = handlers;
  if (open !== undefined) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
  if (close !== undefined) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let problem: string | null = null;
  parser.on('error', ({ message }) => {
    problem ??= message;
  });
  const refuse = (): void => {
    if (problem !== null) throw new UnreadableFile(`the file is damaged: ${name} is no XML (${problem})`);
  };
  for await (const piece of decode(name, pieces)) {
    parser.write(piece);
    refuse();
  }
  parser.close();
  refuse();
}

/** A part as text. Parts are UTF-8; one in UTF-16, which the standard allows and nobody writes, is refused. */
export async function* decode(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  let first = true;
  for await (const bytes of pieces) {
    if (first && (bytes[0] === 0xff || bytes[0] === 0xfe))
      throw new UnreadableFile(`${name} is written in UTF-16; save the workbook again in a spreadsheet`);
    first = false;
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** A name without its prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that a piece of XML without elements stands for. */
export function readText(xml: string): string {
  const plain = xml.includes('<![CDATA[')
    ? xml.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text) => escapeText(text))
    : xml;
  if (!plain.includes('&')) return plain;
  return plain.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** A text as XML. */
export function escapeText(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** The text of a workbook's string: `_x000D_` stands for the character of that number. */
export function readEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What XML cannot hold is written as workbooks do, or left out; what only looks like that is kept apart from it. */
export function writeEscapes(text: string): string {
  return text.replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (sign) => {
    const number = sign.charCodeAt(0);
    if (number > 0xfff0) return '';
    return number > 31 || sign === '\n' || sign === '\t'
      ? sign
      : `_x${number.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/**
 * Encodings (编码): bytes → text, chunk by chunk. What the text is written in is told by its mark, by its zeros (UTF-16), or by
 * whether the first bytes beyond ASCII are valid UTF-8; else it is GB18030, which holds GBK and GB2312.
 */

/** A name of the WHATWG Encoding Standard, such as `utf-8`, `gb18030`, `utf-16le`. */
export type Encoding = string;

/** The bytes held back until the encoding is told; ASCII needs no telling and passes at once. */
const longestHeld = 65_536;
/** So many bytes beyond ASCII tell the encoding. */
const enough = 2_048;

/** The encoding that a label names (`gbk`, `GB2312`, `utf8` …), or null where there is none of that name. */
export function findEncoding(label: string): Encoding | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** Turns bytes into text. */
export class TextReader {
  #decoder: TextDecoder | null = null;
  #held: Uint8Array = new Uint8Array(0);
  #mark = false;
  #started = false;
  #damaged = 0;

  /** `encoding` as `findEncoding` gives it; told by the bytes where it is null. */
  constructor(encoding: Encoding | null = null) {
    if (encoding !== null) this.#decoder = new TextDecoder(encoding, { fatal: false, ignoreBOM: true });
  }

  /** The encoding; of a text of ASCII alone `utf-8`. */
  get encoding(): Encoding {
    return this.#decoder?.encoding ?? 'utf-8';
  }

  /** Whether the text began with a byte order mark; it is left out of the text. */
  get marked(): boolean {
    return this.#mark;
  }

  /** How many characters could not be decoded; each stands as U+FFFD in the text. */
  get damaged(): number {
    return this.#damaged;
  }

  /** Reads on; what cannot be told yet is held back. */
  read(bytes: Uint8Array): string {
    if (this.#decoder !== null) return this.#give(this.#decoder.decode(bytes, { stream: true }));
    this.#held = this.#held.length === 0 ? bytes : concatenate(this.#held, bytes);
    if (this.#held.length < 4) return '';
    const known = told(this.#held);
    if (known === 'ascii') {
      if (this.#held.length < longestHeld) return '';
      const text = new TextDecoder().decode(this.#held);
      this.#held = new Uint8Array(0);
      return this.#give(text);
    }
    if (known === 'unsure' && this.#held.length < longestHeld) return '';
    return this.#decide(known === 'unsure' ? weigh(this.#held) : known);
  }

  /** Reads what was held back. */
  end(): string {
    const rest = this.#decoder === null && this.#held.length > 0 ? this.#decide(guess(this.#held)) : '';
    return rest + this.#give(this.#decoder?.decode() ?? '');
  }

  #decide(encoding: Encoding): string {
    this.#decoder = new TextDecoder(encoding, { fatal: false, ignoreBOM: true });
    const held = this.#held;
    this.#held = new Uint8Array(0);
    return this.#give(this.#decoder.decode(held, { stream: true }));
  }

  #give(text: string): string {
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) this.#damaged += 1;
    if (this.#started || text === '') return text;
    this.#started = true;
    this.#mark = text.startsWith('\ufeff');
    return this.#mark ? text.slice(1) : text;
  }
}

/** The encoding of a beginning, `ascii` where nothing in it tells, `unsure` where more should be seen. */
function told(head: Uint8Array): Encoding | 'ascii' | 'unsure' {
  const sure = readMark(head) ?? readZeros(head);
  if (sure !== null) return sure;
  let beyond = 0;
  for (const byte of head) if (byte > 0x7f) beyond += 1;
  if (beyond === 0) return 'ascii';
  return beyond < enough ? 'unsure' : weigh(head);
}

function guess(head: Uint8Array): Encoding {
  const known = told(head);
  if (known === 'ascii') return 'utf-8';
  return known === 'unsure' ? weigh(head) : known;
}

function readMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without a mark: line ends, commas and digits have a zero beside them, and no other encoding here has any. */
function readZeros(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(head.length, 4_096); at += 1)
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 where the bytes are valid in it and say something in it, else GB18030 where they are valid in that, else what fewer bytes are invalid in. */
function weigh(head: Uint8Array): Encoding {
  const unicode = decodeStrictly('utf-8', head);
  if (unicode !== null && /[^\0-\u07ff]/.test(unicode)) return 'utf-8';
  const chinese = decodeStrictly('gb18030', head);
  if (unicode === null && chinese === null)
    return damagesOf('gb18030', head) < damagesOf('utf-8', head) ? 'gb18030' : 'utf-8';
  if (unicode === null) return 'gb18030';
  // Two Chinese characters of GBK can look like Latin or Cyrillic ones of UTF-8; nobody has those in such a table.
  return chinese !== null && /^[\0-\x7f\u3000-\u9fff\uff00-\uffef]*$/.test(chinese) ? 'gb18030' : 'utf-8';
}

function decodeStrictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function damagesOf(encoding: Encoding, bytes: Uint8Array): number {
  return new TextDecoder(encoding).decode(bytes, { stream: true }).split('\ufffd').length - 1;
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

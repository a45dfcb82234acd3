/** The elements (元素) of a JSON array, cut out of its text as it comes, so that no more is ever parsed than one of them. */

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 44, 91, 93, 123, 125];

/** JSON's own white space. */
const blank = /^[ \t\n\r]*$/;

export class Elements {
  readonly #longest: number;
  #place: 'before' | 'inside' | 'after' = 'before';
  #element = '';
  #depth = 0;
  #quoted = false;
  #escaped = false;
  #any = false;
  #fault: string | null = null;

  /** @param longest the characters of an element that are kept; a longer one comes out cut, one character longer than that. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Why the text is no JSON array; nothing more is read then. */
  get fault(): string | null {
    return this.#fault;
  }

  /** The elements that end in a piece of the text. */
  read(piece: string): string[] {
    const found: string[] = [];
    let from = 0;
    for (let at = 0; at < piece.length && this.#fault === null; at += 1) {
      const sign = piece.charCodeAt(at);
      if (this.#place !== 'inside') {
        if (this.#place === 'before' && sign === openBracket) {
          this.#place = 'inside';
          from = at + 1;
        } else if (!blank.test(piece.charAt(at))) {
          this.#fault =
            this.#place === 'before' ? 'The body is no array.' : 'The body is not JSON: something follows its array.';
        }
      } else if (this.#ends(sign)) {
        this.#add(piece.slice(from, at));
        from = at + 1;
        this.#cut(found, sign === closeBracket);
      }
    }
    if (this.#place === 'inside') this.#add(piece.slice(from));
    return found;
  }

  /** Ends the text; an array that is not closed is a fault. */
  end(): void {
    if (this.#place !== 'after') this.#fault ??= 'The body is not JSON: it ends before its array does.';
  }

  /** Whether a sign ends an element: a comma or the closing bracket of the array itself. */
  #ends(sign: number): boolean {
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (sign === backslash) this.#escaped = true;
      else if (sign === quote) this.#quoted = false;
      return false;
    }
    if (sign === quote) this.#quoted = true;
    else if (sign === openBracket || sign === openBrace) this.#depth += 1;
    else if (this.#depth === 0) {
      if (sign === closeBrace) this.#fault = 'The body is not JSON: a brace is closed that was not opened.';
      return sign === comma || sign === closeBracket;
    } else if (sign === closeBracket || sign === closeBrace) this.#depth -= 1;
    return false;
  }

  #add(text: string): void {
    if (this.#element.length <= this.#longest) this.#element += text;
    if (this.#element.length > this.#longest) this.#element = this.#element.slice(0, this.#longest + 1);
  }

  #cut(found: string[], last: boolean): void {
    const element = this.#element;
    this.#element = '';
    if (last) this.#place = 'after';
    if (!blank.test(element)) found.push(element);
    else if (!last || this.#any) this.#fault = 'The body is not JSON: an element has no value.';
    this.#any = true;
  }
}

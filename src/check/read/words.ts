/** The words of a row (字段): what it says of an occupation, each field in its place; a code in the field of the name is read as a code. */
import { isCode, readCode } from '../../catalogue/vocabulary/code.ts';
import type { Row } from '../row.ts';
import { clean } from './date.ts';
import { findAnyCode, levelDashes, readWrittenCode } from './written-code.ts';

/** What a row says of an occupation; null where it says nothing. */
export interface Words {
  readonly code: string | null;
  readonly name: string | null;
  readonly subType: string | null;
  /** What it tells of someone's work. */
  readonly work: string | null;
  /** The name as it was written, where code and name stood in it together. */
  readonly glued: string | null;
  /** Whether the record gives its date. */
  readonly dated: boolean;
}

/**
 * Reads the words of a row. Without a code of its own, a code in the name is the code, and what is left of it the name; without a name,
 * what stands beside the code in its field is the name, and a name in the field of the code is read as one.
 */
export function readWords(row: Row): Words {
  const [code, name, subType] = [clean(row.code), clean(row.name), clean(row.subType)];
  const rest = { subType, work: clean(row.work), dated: clean(row.on) !== null };
  if (code === null && name === null) return { code, name, glued: null, ...rest };
  if (name === null) return { code, name: beside(code ?? ''), glued: null, ...rest };
  const read = code === null && digit.test(name) ? separate(name) : null;
  if (read !== null) return { ...read, ...rest };
  if (code !== null && !digit.test(code) && readCode(name) !== null)
    return { code: name, name: code, glued: null, ...rest };
  return { code, name, glued: null, ...rest };
}

const digit = /[\d０-９]/;

/** The name that stands in the field of a code. */
function beside(code: string): string | null {
  if (isCode(code)) return null;
  return digit.test(code) ? readWrittenCode(code).rest : /[\u3400-\u9fff]{2}/.test(code) ? code : null;
}

const edges = /^[\s()[\]【】<>《》:：,，;；、/|_-]+|[\s()[\]【】<>《》:：,，;；、/|_-]+$/g;
const edge = /[\s()[\]【】<>《》:：,，;；、/|]/;
const label = /[\s([【]*(?:职业|工种)?(?:编码|代码|编号)?\s*[:：]?\s*$/;

/** A name with a code before, behind or in brackets inside it: `4-02-07-10 网约配送员`, `电工（编码：6-31-01-03）三级`. */
function separate(written: string): Pick<Words, 'code' | 'name' | 'glued'> | null {
  if (readCode(written) !== null) return { code: written, name: null, glued: null };
  const plain = levelDashes(written);
  const found = findAnyCode(plain);
  if (found === null) return null;
  const before = plain.slice(0, found.from).replace(label, '').replace(edges, '');
  const behind = plain.slice(found.to).replace(edges, '');
  const apart = edge.test(plain.charAt(found.from - 1)) && edge.test(plain.charAt(found.to));
  if (before !== '' && behind !== '' && !apart) return null;
  const name = `${before} ${behind}`.trim();
  return name === '' ? null : { code: found.code, name, glued: written };
}

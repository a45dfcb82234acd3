/** The words of a row (字段): what it says of an occupation, each field in its place; a code in the field of the name is read as a code. */
import { readCode } from '../catalogue/vocabulary/code.ts';
import { clean } from './date.ts';
import { findCode, levelDashes } from './mend.ts';
import type { Row } from './row.ts';

/** What a row says of an occupation; null where it says nothing. */
export interface Words {
  readonly code: string | null;
  readonly name: string | null;
  readonly subType: string | null;
  /** The name as it was written, where code and name stood in it together. */
  readonly glued: string | null;
  /** Whether the record gives its date. */
  readonly dated: boolean;
}

/** Reads the words of a row. Without a code of its own, a code in the name is the code, and what is left of it the name. */
export function readWords(row: Row): Words {
  const [code, name, subType] = [clean(row.code), clean(row.name), clean(row.subType)];
  const dated = clean(row.on) !== null;
  if (code !== null || name === null) return { code, name, subType, glued: null, dated };
  if (readCode(name) !== null) return { code: name, name: null, subType, glued: null, dated };
  return { ...(separate(name) ?? { code, name, glued: null }), subType, dated };
}

const edges = /^[\s()[\]【】<>《》:：,，;；、/|_-]+|[\s()[\]【】<>《》:：,，;；、/|_-]+$/g;
const edge = /[\s()[\]【】<>《》:：,，;；、/|]/;
const label = /[\s([【]*(?:职业|工种)?(?:编码|代码|编号)?\s*[:：]?\s*$/;

/** A name with a code before, behind or in brackets inside it: `4-02-07-10 网约配送员`, `电工（编码：6-31-01-03）三级`. */
function separate(written: string): Pick<Words, 'code' | 'name' | 'glued'> | null {
  const plain = levelDashes(written);
  const found = findCode(plain);
  if (found === null) return null;
  const before = plain.slice(0, found.from).replace(label, '').replace(edges, '');
  const behind = plain.slice(found.to).replace(edges, '');
  const apart = edge.test(plain.charAt(found.from - 1)) && edge.test(plain.charAt(found.to));
  if (before !== '' && behind !== '' && !apart) return null;
  const name = `${before} ${behind}`.trim();
  return name === '' ? null : { code: found.code, name, glued: written };
}

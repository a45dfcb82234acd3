/** Digests: SHA-256 over canonical JSON, so that anyone can recompute the chain of revisions and see a tampered row. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Source } from '../registry.ts';
import type { Change } from '../vocabulary/change.ts';

const alphabet = '0123456789abcdefghijklmnopqrstuv';

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The SHA-256 of a text's UTF-8 bytes in base 64, as a content security policy names it. */
export function digestBase64(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}

/** Gives the SHA-256 of a text as `digestText` does, perhaps faster where a runtime has its own. */
export type DigestText = typeof digestText;

/** JSON with the keys of every object in code-point order and no white space (in the manner of RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members: Readonly<Record<string, unknown>> = { ...value };
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** The canonical JSON of a change, written in one go: its keys stand here in their order. */
export function canonicalChange({ revision, order, entry, patch, citation }: Change): string {
  const { becomes, code, definition, level, marks, name, parent, status, tasks } = patch;
  const { certainty, firstLine, lastLine, note, revision: cited, sentence, source } = citation;
  return JSON.stringify({
    citation: { certainty, firstLine, lastLine, note, revision: cited, sentence, source },
    ...{ entry, order },
    patch: { becomes, code, definition, level, marks, name, parent, status, tasks },
    revision,
  });
}

/** A revision's digest: over the digest before it, the SHA-256 of its source and of each supplement, and its canonical changes, one a line. */
export function digestRevision(
  previous: string,
  sourceDigests: readonly string[],
  changes: readonly Change[],
  digest: DigestText = digestText,
): string {
  return digest([previous, ...sourceDigests, ...changes.map(canonicalChange)].join('\n'));
}

/** A deterministic entry id: `e` and 50 bits of the digest of what the entry was when first known. */
export function makeEntryId(
  revision: string,
  level: string,
  code: string | null,
  name: string,
  digest: DigestText = digestText,
): string {
  const hex = digest(`${revision}\n${level}\n${code ?? ''}\n${name}`);
  let id = 'e';
  for (let at = 0; at < 20; at += 2) id += alphabet[Number.parseInt(hex.slice(at, at + 2), 16) & 31];
  return id;
}

/** The digest of a set of seeds: their paths and texts, in the order of the paths. */
export function digestSeeds(sources: readonly Source[], digest: DigestText = digestText): string {
  const lines = sources.map(({ path, text }) => `${path} ${digest(text)}`);
  return digest(lines.sort().join('\n'));
}

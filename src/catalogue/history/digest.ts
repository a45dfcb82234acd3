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

/** JSON with the keys of every object in code-point order and no white space (in the manner of RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** A revision's digest: over the digest before it, the SHA-256 of its source and of each supplement, and its canonical changes, one a line. */
export function digestRevision(previous: string, sourceDigests: readonly string[], changes: readonly Change[]): string {
  return digestText([previous, ...sourceDigests, ...changes.map(canonicalJson)].join('\n'));
}

/** A deterministic entry id: `e` and 50 bits of the digest of what the entry was when first known. */
export function makeEntryId(revision: string, level: string, code: string | null, name: string): string {
  const bytes = sha256(utf8ToBytes([revision, level, code ?? '', name].join('\n')));
  return `e${[...bytes.slice(0, 10)].map((byte) => alphabet[byte & 31]).join('')}`;
}

/** The digest of a set of seeds: their paths and texts, in the order of the paths. */
export function digestSeeds(sources: readonly Source[]): string {
  const lines = sources.map(({ path, text }) => `${path} ${digestText(text)}`);
  return digestText(lines.sort().join('\n'));
}

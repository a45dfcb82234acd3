/**
 * Other schemes (其他编码体系): numbers that are no codes of the catalogue, though people take them for such: GBM and GB/T 6565 numbers,
 * and codes of the draft of the 2022 edition, which never was in force. They are named, and what they may stand for is suggested.
 */
import type { Register } from '../../catalogue/register.ts';
import { readGbm } from '../../catalogue/vocabulary/gbm.ts';

/** What a text is in another scheme. */
export interface OtherScheme {
  /** As a sentence names it: `a GBM number`. */
  readonly scheme: string;
  /** The codes of the catalogue that it may stand for, the likeliest first. */
  readonly candidates: readonly string[];
}

/** Finds what a text from the field of codes is in another scheme; null for nothing. */
export type FindOtherSchemes = (typed: string) => OtherScheme | null;

/** Makes a finder over the numbers that are known. */
export function createFindOtherSchemes(register: Register): FindOtherSchemes {
  return (typed) => {
    const number = readGbm(typed);
    if (number === null) return null;
    const candidates = number.candidates.filter((code) => register.holdings(code).length > 0);
    const bare = number.digits.length === 7 && !number.named;
    return candidates.length === 0 || bare ? null : { scheme: 'a number of GBM or GB/T 6565', candidates };
  };
}

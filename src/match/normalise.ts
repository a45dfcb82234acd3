/**
 * Normalisation (归一化): one spelling for what is written alike. Width, case, spacing and Traditional characters
 * (繁体) are levelled; nothing that distinguishes two names is touched. Applying it twice changes nothing.
 */
import { Converter } from 'opencc-js/t2cn';
import { endsAs } from './edge.ts';

/** Titles longer than this are cut: no title needs more, and a megabyte must cost no more than a line. */
export const longestTitle = 160;

const space = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u3164]+/g;
const dashes = /[‐‑‒–—―−﹣─]+/g;
const plain = /^[\u4e00-\u9fff]+$/;
const ideograph = /[\u3400-\u9fff]/;
let converter: ((text: string) => string) | null = null;

/** Turns Traditional characters into simplified ones. The tables are unpacked at first use. */
export function simplify(text: string): string {
  const convert = converter ?? Converter({ from: 'tw', to: 'cn' });
  converter = convert;
  return convert(text);
}

/**
 * Levels width, case, dashes, spaces and Traditional characters. `familiar` says of a text whether all its characters
 * are known to be simplified ones, which spares the conversion.
 */
export function normalise(text: string, familiar: (text: string) => boolean = isNeverFamiliar): string {
  const cut = text.length > longestTitle ? text.slice(0, longestTitle) : text;
  if (plain.test(cut) && familiar(cut)) return cut;
  const level = cut.toWellFormed().normalize('NFKC').toLowerCase().replace(dashes, '-').replace(space, ' ').trim();
  if (!ideograph.test(level) || familiar(level)) return level;
  return simplify(level).replace(space, ' ').trim();
}

function isNeverFamiliar(): boolean {
  return false;
}

const glued = /(?:[\s·・]*[([]?(?:l|s)(?:[\s/、,&+]*(?:l|s))?[)\]]?)$/;
const ornaments = /[\s()[\]{}<>《》〈〉「」『』【】〔〕"'“”‘’`·・•.,，。、;；:：!！?？~～*#_|\\/+-]+/g;

/** The key (键) of a normalised text: what is left without spaces and punctuation. `c++` and `c#` keep their signs. */
export function keyOf(normalised: string): string {
  if (plain.test(normalised)) return normalised;
  return normalised.replace(/c\+\+/g, 'cpp').replace(/c#/g, 'csharp').replace(ornaments, '');
}

const mayEndInMark = endsAs('l s ) ]');

/** Takes the marks (标识) L, S or L/S off the end of a Chinese name: `网络主播s` is `网络主播`. */
export function withoutMarks(normalised: string): string {
  if (!mayEndInMark(normalised)) return normalised;
  const bare = normalised.replace(glued, '');
  return bare.length > 1 && bare.length < normalised.length && ideograph.test(bare.at(-1) ?? '') ? bare : normalised;
}

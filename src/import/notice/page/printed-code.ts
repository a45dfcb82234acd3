/** The printed code (职业编码) inside a text: in any width, with any dash, with the spaces of a scan, also when it is damaged. */
import { readCode } from '../../../catalogue/vocabulary/code.ts';

const dash = '[-‐‑‒–—―−﹣－ー─]';
const digit = '[0-9０-９]';
const lookalike = '[0-9０-９OoIl〇○Ｏ]';

/** What stands for the dashes of a whole code in careless copies. */
const stroke = '[._·・~～/／一]';

/** A pattern for what is meant as a code of two parts or more; letters that look like digits are let in, to be refused by name. */
export const codePattern = `(?:${lookalike}{1,3}(?: ?${dash}{1,2} ?(?:${digit} ${digit}(?!${digit})|${lookalike}{1,5}))+|${digit}(?:${stroke}${digit}{2}){2,3}(?!${digit}))`;

/** A pattern for a code of three parts or more. */
export const codeInside = `${digit}(?:(?: ?${dash}{1,2} ?${digit} ?${digit}){2,3}|(?:${stroke}${digit}{2}){2,3})`;

const atStart = new RegExp(`^${codePattern}`);
const whole = new RegExp(`^${codePattern}$`);
const anywhere = new RegExp(codeInside);
const dashes = new RegExp(`${dash}{1,2}|${stroke}`, 'g');

/** What stands for a code in print, and the code it reads as: null where it is damaged. */
export interface PrintedCode {
  readonly printed: string;
  readonly code: string | null;
}

/** Reads the code at the start of a text; null where none is meant there. */
export function codeAtStart(text: string): PrintedCode | null {
  const printed = atStart.exec(text)?.[0];
  return printed === undefined ? null : { printed, code: readCode(printed.replace(dashes, '-')) };
}

/** Reads a text that is nothing but a code; null where it is anything else. */
export function wholeCode(text: string): PrintedCode | null {
  return whole.test(text) ? { printed: text, code: readCode(text.replace(dashes, '-')) } : null;
}

/** Says whether a code of three parts or more stands somewhere in the text. */
export function mentionsCode(text: string): boolean {
  return anywhere.test(text);
}

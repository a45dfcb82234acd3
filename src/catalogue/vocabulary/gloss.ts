/** A gloss (注解): what this registry itself says of an entry in plain words, an English name and a sentence; never official. */
import * as z from 'zod';
import { entryIdSchema } from './entry.ts';

/** One sentence in Chinese and one in English on what an occupation does. */
export const plainSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Plain = z.infer<typeof plainSchema>;

const glossSchema = z.strictObject({
  entry: entryIdSchema,
  nameEn: z.string().min(1).nullable(),
  plain: plainSchema.nullable(),
});
export type Gloss = z.infer<typeof glossSchema>;

/** Words that set an entry's work apart, the heaviest first, each with its weight: `配送:4.1 取件:3.2`. */
export interface WorkWords {
  readonly entry: string;
  readonly words: string;
}

/** The words with their weights; null where one has none. */
export function readWorkWords(text: string): (readonly [word: string, weight: number])[] | null {
  const pairs = text.split(' ');
  const words = pairs.flatMap((pair) => {
    const [, word = '', weight] = /^(\S+):(\d+(?:\.\d+)?)$/.exec(pair) ?? [];
    return word === '' ? [] : [[word, Number(weight)] as const];
  });
  return words.length === pairs.length ? words : null;
}

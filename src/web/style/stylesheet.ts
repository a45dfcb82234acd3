/** The stylesheet (样式): one file for every page, plain CSS that a Chromium 90 reads. */
import { ground } from './ground.ts';
import { narrow } from './narrow.ts';
import { picture } from './picture.ts';
import { print } from './print.ts';
import { reading } from './reading.ts';
import { record } from './record.ts';
import { tokens } from './tokens.ts';
import { working } from './working.ts';

export const stylesheet = [tokens, ground, record, picture, reading, working, narrow, print].join('\n');

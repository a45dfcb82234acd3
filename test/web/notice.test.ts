/** The page of a revision: its text in blocks. */
import { expect, test } from 'vitest';
import { blockOf } from '../../src/web/notice/block.ts';

test('a line stands in the block that begins at or before it', () => {
  expect([1, 400, 401, 1107].map(blockOf)).toEqual([1, 1, 401, 801]);
});

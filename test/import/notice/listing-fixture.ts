/** Listings for tests that read a sentence without its notice. */
import type { Listing } from '../../../src/import/notice/meaning/context.ts';

const nothing = { heading: null, definition: null, tasks: null, subTypes: null };

/** A listing with nothing in it. */
export function emptyListing(): Listing {
  return { occupations: [], details: { definition: null, tasks: [], subTypes: [], source: nothing } };
}

/** A listing with a definition and one task, for sentences that point to them. */
export function detailedListing(): Listing {
  const task = { ordinal: 1, text: '策划募捐活动', stop: '。', firstLine: 2, lastLine: 2 };
  return {
    occupations: [],
    details: { definition: '从事募捐活动的人员。', tasks: [task], subTypes: [], source: nothing },
  };
}

/** A listing of one occupation. */
export function occupationListing(code: string, name: string): Listing {
  const record = { code, name, marks: [], definition: '从事防疫的人员。', tasks: ['防疫'], subTypes: [], line: 2 };
  return {
    occupations: [{ record, source: nothing }],
    details: { definition: null, tasks: [], subTypes: [], source: nothing },
  };
}

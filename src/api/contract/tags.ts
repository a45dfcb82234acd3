/** Tags (分组): under which headings the reference lists the operations, each with a sentence. */

export const tags = {
  Codes: 'What a code means on a date, and what it has ever meant.',
  Entries: 'Entries: identities that outlive their codes and names.',
  Revisions: 'Editions and notices, what they change, and how one leads to another.',
  Matching: 'From titles, records and descriptions of work to entries; “no match” and “unknown” are answers too.',
  Documents: 'National standards, training outlines and policy texts that name entries.',
  Crosswalks: 'Other classifications that entries are compared with.',
  Bulk: 'Whole revisions and lists at once.',
  Tools: 'Protocols of other programs.',
  Service: 'The service itself: health, reference, problem types, pages.',
} as const;

export type Tag = keyof typeof tags;

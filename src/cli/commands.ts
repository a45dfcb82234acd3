/** Every command, by the name it is called by, with what it is for; its code is loaded when it is called. */
import type { Command } from './command.ts';

export interface CommandEntry {
  readonly description: string;
  readonly load: () => Promise<Command>;
}

export const commands = {
  build: {
    description: 'Build the registry from its seeds; on any error nothing is written',
    load: async () => (await import('./registry/build.ts')).build,
  },
  adopt: {
    description: 'Lay in your own copy of the official list: definitions, tasks and 工种, checked against the registry',
    load: async () => (await import('./registry/adopt.ts')).adopt,
  },
  mcp: {
    description: 'Answer language models over standard input and output (Model Context Protocol)',
    load: async () => (await import('./mcp/mcp.ts')).mcp,
  },
  publish: {
    description: 'Publish the built registry to D1: only what changed travels, readers see the old or the new',
    load: async () => (await import('./publish/publish.ts')).publish,
  },
  serve: {
    description: 'Serve the API and pages',
    load: async () => (await import('./serve.ts')).serve,
  },
  parse: {
    description: 'Read the notices of files; exit 1 where there is a problem',
    load: async () => (await import('./notice/parse.ts')).parse,
  },
  grammar: {
    description: 'The sentence forms of notices that are read, as Markdown',
    load: async () => (await import('./notice/grammar.ts')).grammar,
  },
  show: {
    description: 'What a code means on a date',
    load: async () => (await import('./read/show.ts')).show,
  },
  history: {
    description: 'Everything a code has meant, or everything that happened to an entry',
    load: async () => (await import('./read/history.ts')).history,
  },
  search: {
    description: 'Find entries by a name, a part of one, pinyin, initials, English, a code, or by what someone does',
    load: async () => (await import('./read/search.ts')).search,
  },
  standards: {
    description: 'National occupational standards, by code or group, days of issue and fit',
    load: async () => (await import('./read/standards.ts')).standards,
  },
  outline: {
    description: 'The outline of a training package for an occupation: its tasks as headings, as Markdown',
    load: async () => (await import('./read/outline.ts')).outline,
  },
  check: {
    description: 'Check the rows of a file: right on their dates? what are they now?',
    load: async () => (await import('./check/check.ts')).check,
  },
  compare: {
    description: 'What differs between two revisions',
    load: async () => (await import('./read/compare.ts')).compare,
  },
  correspondence: {
    description: 'Which entry of one revision is which of another, in either direction',
    load: async () => (await import('./read/correspondence.ts')).correspondence,
  },
  translate: {
    description:
      'Translate the codes of a file from one revision to another; nothing is chosen where there are several',
    load: async () => (await import('./read/translate.ts')).translate,
  },
  export: {
    description: 'Write the catalogue as of a date, or its tables: JSON, CSV, SKOS, XLSX, Parquet, SQLite …',
    load: async () => (await import('./read/export.ts')).exportCatalogue,
  },
  score: {
    description: 'Score the matcher on a file of titles: top-1, top-5, precision, refusals, calibration',
    load: async () => (await import('./score.ts')).score,
  },
  verify: {
    description: 'Check every row of the registry file against its own sources',
    load: async () => (await import('./registry/verify.ts')).verify,
  },
} satisfies Readonly<Record<string, CommandEntry>>;

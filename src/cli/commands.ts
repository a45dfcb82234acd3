/** Every command, by the name it is called by; each is loaded when it is called. */
import type { SubCommandsDef } from 'citty';

export const commands = {
  build: async () => (await import('./build.ts')).build,
  serve: async () => (await import('./serve.ts')).serve,
  parse: async () => (await import('./parse.ts')).parse,
  grammar: async () => (await import('./grammar.ts')).grammar,
  show: async () => (await import('./show.ts')).show,
  history: async () => (await import('./history.ts')).history,
  search: async () => (await import('./search.ts')).search,
  check: async () => (await import('./check.ts')).check,
  compare: async () => (await import('./compare.ts')).compare,
  score: async () => (await import('./score.ts')).score,
  verify: async () => (await import('./verify.ts')).verify,
} satisfies SubCommandsDef;

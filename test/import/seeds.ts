/** The real seeds, and registries made of them with notices added. */
import { Register } from '../../src/catalogue/register.ts';
import type { Registry, Source } from '../../src/catalogue/registry.ts';
import { digest } from '../../src/cli/registry/digest.ts';
import { importSeeds } from '../../src/import/import.ts';
import { projectSeeds } from '../registry.ts';

/** Readings are not looked at here: a character reads as itself. */
export const spell = (text: string): string[] => [...text];

/** The seeds. Aliases, mentions and annotations alter no entry and are left out for speed. */
export const seeds = projectSeeds().filter(({ path }) => /seeds\/(\d|concordance|not-held|errata)/.test(path));

/** Makes a registry of the seeds and some more. */
export function importing(...added: readonly Source[]): ReturnType<typeof importSeeds> {
  return importSeeds([...seeds, ...added], spell, digest);
}

/** The registry that was made, where nothing was refused. */
export function built(result: ReturnType<typeof importSeeds>): Registry {
  if (result.registry === null) throw new Error(JSON.stringify(result.problems));
  return result.registry;
}

export const registry = built(importing());
export const register = new Register(registry);

/** What a code means as of a revision. */
export function nameOf(code: string, at: string, from = register): string | null {
  const holding = from.holding(code, at);
  return holding === null ? null : (from.facts(holding.entry, at)?.name ?? null);
}

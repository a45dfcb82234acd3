/** Tracing (溯源): where an entry went, and the cited steps on the way. */

import type { Register } from '../register.ts';
import { compareRevisions } from '../vocabulary/revision.ts';
import { compareSteps, type ItemDifference } from './compare.ts';

/** The current entries that an entry lives on in as of a revision: itself, or what it became; none where nothing is known. */
export function findHeirs(register: Register, id: string, revision: string): string[] {
  const heirs = new Set<string>();
  const seen = new Set<string>();
  const visit = (entry: string): void => {
    if (seen.has(entry)) return;
    seen.add(entry);
    const facts = register.facts(entry, revision);
    if (facts === null) return;
    if (facts.status === 'current') heirs.add(entry);
    else facts.becomes.forEach(visit);
  };
  visit(id);
  return [...heirs];
}

export type Step = ItemDifference & { readonly revision: string };

/** The cited steps of an entry, and of what it became, after one revision and up to another; only steps that have a name. */
export function traceSteps(register: Register, id: string, after: string, upTo: string): Step[] {
  const entries = new Set([id, ...heirsAndBetween(register, id, upTo)]);
  const steps: Step[] = [];
  for (const entry of entries) {
    const history = register.entry(entry);
    if (history === null) continue;
    for (const step of compareSteps(register, history)) {
      const inside = compareRevisions(step.revision, after) > 0 && compareRevisions(step.revision, upTo) <= 0;
      if (inside && step.types.some((type) => type !== 'learned')) steps.push(step);
    }
  }
  return steps.sort((left, right) => compareRevisions(left.revision, right.revision));
}

function heirsAndBetween(register: Register, id: string, revision: string): string[] {
  const seen = new Set<string>();
  const visit = (entry: string): void => {
    for (const heir of register.facts(entry, revision)?.becomes ?? []) {
      if (seen.has(heir)) continue;
      seen.add(heir);
      visit(heir);
    }
  };
  visit(id);
  return [...seen];
}

/** The register and its names → what the matcher is built from: every name an entry ever bore, and every alias. */

import { findHeirs } from '../catalogue/history/trace.ts';
import type { EntryHistory, Register } from '../catalogue/register.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { finish, type Steps } from '../match/once.ts';
import type { Candidate, MatchSource, Term, TermSource } from '../match/term.ts';
import { layWorks, type Work } from '../match/work/source.ts';

/** So many entries are read in one step. */
const stepEntries = 500;

/** Makes the terms and candidates as of the latest revision. A withdrawn entry stands for what it became, if that is known. */
export function makeMatchSource(register: Register, names: Names): MatchSource {
  return finish(layMatchSource(register, names));
}

/** The same in steps. */
export function* layMatchSource(register: Register, names: Names): Steps<MatchSource> {
  const latest = register.latest.id;
  const candidates = new Map<string, Candidate>();
  const terms: Term[] = [];
  let count = 0;
  for (const history of register.entries()) {
    count += 1;
    if (count % stepEntries === 0) yield;
    const facts = register.facts(history.id, latest);
    if (facts === null) continue;
    const parent = facts.parent === null ? null : register.facts(facts.parent, latest);
    candidates.set(history.id, {
      ...{ id: history.id, level: facts.level, code: facts.code, name: facts.name, marks: facts.marks },
      parent:
        facts.parent === null || parent === null ? null : { id: facts.parent, code: parent.code, name: parent.name },
      ...(facts.status === 'current' ? {} : { withdrawn: true }),
      ...englishOf(register, history.id),
    });
    terms.push(...termsOf(register, history, latest));
  }
  for (const { text, kind, grade, targets } of names.aliases)
    terms.push({ text, source: 'alias', targets, kind, grade });
  const works = (): Steps<Work[]> => layWorks(register, names.aliases, names.words);
  return { terms, candidates, readings: names.readings, works };
}

function englishOf(register: Register, id: string): Pick<Candidate, 'nameEn'> {
  const nameEn = register.annotations.gloss(id)?.nameEn ?? null;
  return nameEn === null ? {} : { nameEn };
}

function termsOf(register: Register, history: EntryHistory, latest: string): Term[] {
  const now = history.states.at(-1)?.facts;
  const current = now?.status === 'current';
  const heirs = current ? [history.id] : findHeirs(register, history.id, latest);
  const targets = heirs.length === 0 ? [history.id] : heirs;
  return [...new Set(history.states.map(({ facts }) => facts.name))].map((text) => {
    const official: TermSource = now?.level === 'subtype' ? 'subType' : 'name';
    return { text, source: current && now.name === text ? official : 'formerName', targets };
  });
}

/** The invariants of the catalogue after a revision: codes and names are unique, parents are one level up, -00 is alone. */

import type { Problem, Severity } from '../problem.ts';
import type { Citation } from '../vocabulary/change.ts';
import { type Level, levels, levelTerms, parentCode } from '../vocabulary/code.ts';
import type { Facts } from '../vocabulary/entry.ts';
import type { Coverage } from '../vocabulary/revision.ts';

/** What the check reads of the catalogue; lists hold current entries only. */
export interface View {
  readonly facts: (id: string) => Facts | null;
  readonly holders: (code: string) => readonly string[];
  readonly namesakes: (name: string, level: Level) => readonly string[];
  readonly children: (id: string) => readonly string[];
  /** The entries whose codes lie directly in that of a group. */
  readonly members: (group: string) => readonly string[];
  /** The citation of an entry's last change. */
  readonly citation: (id: string) => Citation | null;
}

/** A broken invariant, and the revision in whose source its line stands; `source` names the file where it is not its own. */
export type InvariantProblem = Problem & { readonly revision: string | null; readonly source: string | null };

type Report = (severity: Severity, code: string, id: string, message: string) => void;

/**
 * Checks every invariant that the given entries take part in; where these are all entries that changed since the last
 * check, all invariants hold if they held before. Problems stand at the line of the entry's last change.
 */
export function checkInvariants(view: View, ids: Iterable<string>, coverage: Coverage): InvariantProblem[] {
  const problems: InvariantProblem[] = [];
  const report: Report = (severity, code, id, message) => {
    const citation = view.citation(id);
    const [line, excerpt] = [citation?.firstLine ?? 0, citation?.sentence ?? ''];
    problems.push({
      severity,
      code,
      line,
      message,
      excerpt,
      revision: citation?.revision ?? null,
      source: citation?.source ?? null,
    });
  };
  const groups = new Map<string, string>();
  for (const id of new Set(ids)) {
    const facts = view.facts(id);
    if (facts === null) continue;
    for (const child of view.children(id)) checkParent(view, child, report);
    if (facts.becomes.some((heir) => view.facts(heir) === null)) {
      report('error', 'becomes-unknown', id, `“${facts.name}” becomes an entry that does not exist`);
    }
    if (facts.status !== 'current') continue;
    checkCode(view, id, facts, coverage, report);
    checkName(view, id, facts, report);
    checkParent(view, id, report);
    const group = facts.level === 'occupation' && facts.code !== null ? parentCode(facts.code) : null;
    if (group !== null && (!facts.code?.endsWith('-00') || !groups.has(group))) groups.set(group, id);
  }
  for (const [group, id] of groups) checkLone(view, group, id, coverage, report);
  return problems;
}

/** An occupation may be known by its name alone, where the sources of its time do not list everything. */
function checkCode(view: View, id: string, { level, code, name }: Facts, coverage: Coverage, report: Report): void {
  if (code === null) {
    if (level !== 'subtype' && coverage[level] === 'complete')
      report('error', 'code-missing', id, `“${name}” has no code`);
    return;
  }
  const [first, ...others] = view.holders(code);
  if (first === undefined || !others.includes(id)) return;
  report('error', 'code-held', id, `${code} would be held by both “${view.facts(first)?.name}” and “${name}”`);
}

/** Two occupations of one name could not be told apart by name, nor two 工种 of one occupation; groups may share names. */
function checkName(view: View, id: string, { level, name, code, parent }: Facts, report: Report): void {
  if (level !== 'occupation' && (level !== 'subtype' || parent === null)) return;
  const [first, ...others] = view
    .namesakes(name, level)
    .filter((other) => level === 'occupation' || view.facts(other)?.parent === parent);
  if (first === undefined || !others.includes(id)) return;
  const where = level === 'occupation' ? `as ${view.facts(first)?.code} and ${code}` : 'twice under its occupation';
  report('error', `${level}-twice`, id, `there would be the ${levelTerms[level]} “${name}” ${where}`);
}

function checkParent(view: View, id: string, report: Report): void {
  const facts = view.facts(id);
  if (facts === null || facts.parent === null) return;
  const { level, code, name } = facts;
  const parent = view.facts(facts.parent);
  if (parent === null || parent.status !== 'current') {
    report('error', 'parent-gone', id, `“${name}” would stand under an entry that is withdrawn`);
  } else if (levels.indexOf(level) !== levels.indexOf(parent.level) + 1) {
    report('error', 'parent-level', id, `“${name}” (${level}) cannot stand under “${parent.name}” (${parent.level})`);
  } else if (code !== null && parentCode(code) !== parent.code) {
    report('error', 'parent-code', id, `${code} “${name}” does not lie in ${parent.code} “${parent.name}”`);
  }
}

/** An occupation `…-00` is the only one of its 小类; under partial coverage the recoding may just not be known. */
function checkLone(view: View, group: string, id: string, coverage: Coverage, report: Report): void {
  const [lone] = view.holders(`${group}-00`);
  const beside = view.members(group).filter((member) => member !== lone);
  if (lone === undefined || beside.length === 0) return;
  const severity = coverage.occupation === 'complete' ? 'error' : 'warning';
  const others = beside.map((member) => `${view.facts(member)?.code} “${view.facts(member)?.name}”`).join(', ');
  const name = view.facts(lone)?.name;
  report(
    severity,
    'not-alone',
    id,
    `${group}-00 “${name}” ends in -00, but is not alone in its 小类: beside it ${others}`,
  );
}

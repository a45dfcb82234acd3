/** The invariants of the catalogue after a revision (design of the model): codes are unique, parents are one level up, -00 is alone. */
import type { Citation } from './change.ts';
import { levels, parentCode } from './code.ts';
import type { Facts } from './entry.ts';
import type { Problem, Severity } from './problem.ts';
import type { Coverage } from './revision.ts';

/** What the check reads: the current entries, and for each the citation of its last change. */
export interface Snapshot {
  readonly current: ReadonlyMap<string, Facts>;
  readonly known: (id: string) => boolean;
  readonly citation: (id: string) => Citation | null;
}

/** A broken invariant, and the revision in whose source its line stands. */
export type InvariantProblem = Problem & { readonly revision: string | null };

/** Checks every invariant. Problems stand at the line of the entry's last change. */
export function checkInvariants(snapshot: Snapshot, coverage: Coverage): InvariantProblem[] {
  const problems: InvariantProblem[] = [];
  const report = (severity: Severity, code: string, id: string, message: string): void => {
    const citation = snapshot.citation(id);
    const line = citation?.firstLine ?? 0;
    problems.push({
      severity,
      code,
      line,
      message,
      excerpt: citation?.sentence ?? '',
      revision: citation?.revision ?? null,
    });
  };
  checkCodes(snapshot, report);
  checkParents(snapshot, report);
  checkLone(snapshot, coverage, report);
  for (const [id, facts] of snapshot.current) {
    if (facts.becomes.some((heir) => !snapshot.known(heir))) {
      report('error', 'becomes-unknown', id, `“${facts.name}” becomes an entry that does not exist`);
    }
  }
  return problems;
}

type Report = (severity: Severity, code: string, id: string, message: string) => void;

function checkCodes({ current }: Snapshot, report: Report): void {
  const holders = new Map<string, string>();
  for (const [id, facts] of current) {
    if (facts.code === null) {
      if (facts.level !== 'subtype') report('error', 'code-missing', id, `“${facts.name}” has no code`);
      continue;
    }
    const other = holders.get(facts.code);
    if (other === undefined) holders.set(facts.code, id);
    else {
      const name = current.get(other)?.name;
      report('error', 'code-held', id, `${facts.code} would be held by both “${name}” and “${facts.name}”`);
    }
  }
}

function checkParents({ current }: Snapshot, report: Report): void {
  for (const [id, facts] of current) {
    if (facts.parent === null) continue;
    const parent = current.get(facts.parent);
    if (parent === undefined) {
      report('error', 'parent-gone', id, `“${facts.name}” would stand under an entry that is withdrawn`);
    } else if (levels.indexOf(facts.level) !== levels.indexOf(parent.level) + 1) {
      report(
        'error',
        'parent-level',
        id,
        `“${facts.name}” (${facts.level}) cannot stand under “${parent.name}” (${parent.level})`,
      );
    } else if (facts.code !== null && parentCode(facts.code) !== parent.code) {
      report(
        'error',
        'parent-code',
        id,
        `${facts.code} “${facts.name}” does not lie in ${parent.code} “${parent.name}”`,
      );
    }
  }
}

/** An occupation `…-00` is the only one of its 小类; under partial coverage the recoding may just not be known. */
function checkLone({ current }: Snapshot, coverage: Coverage, report: Report): void {
  const members = new Map<string, number>();
  for (const { level, code } of current.values()) {
    const group = level === 'occupation' && code !== null ? parentCode(code) : null;
    if (group !== null) members.set(group, (members.get(group) ?? 0) + 1);
  }
  for (const [id, { level, code, name }] of current) {
    if (level !== 'occupation' || !code?.endsWith('-00') || (members.get(code.slice(0, -3)) ?? 0) < 2) continue;
    const severity = coverage.occupation === 'complete' ? 'error' : 'warning';
    report(severity, 'not-alone', id, `${code} “${name}” ends in -00, but is not alone in its 小类`);
  }
}

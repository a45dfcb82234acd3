/** The catalogue (目录) as an export lists it: what is current as of the revision, in the shape in which answers describe an entry. */
import { countCurrent } from '../catalogue/views/count.ts';
import { type Described, describeEntry } from '../catalogue/views/described.ts';
import type { Subject } from './subject.ts';

/** What stands at the head of a document that holds a whole catalogue. */
export function describeCatalogue({ register, moment }: Subject): Readonly<Record<string, unknown>> {
  const { revision, coverage, gaps } = moment;
  const { id, title, number, digest, restsOn } = revision;
  return { revision: id, title, number, digest, restsOn, coverage, gaps, counts: countCurrent(register, id) };
}

/** The entries of a status, in the order of their codes, 工种 after their occupations' codes. */
export function* describeEntries(
  { register, moment }: Subject,
  status: Described['status'] = 'current',
): Generator<Described> {
  for (const { id, facts } of register.standings(moment.revision.id)) {
    if (facts.status !== status) continue;
    const history = register.entry(id);
    const described = history === null ? null : describeEntry(register, history, moment.revision.id);
    if (described !== null) yield described;
  }
}

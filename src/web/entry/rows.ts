/** The rows of an entry's timeline (沿革各行): its codes, names, group and 工种, and who else has held its codes. */

import { isNewIn } from '../../catalogue/history/compare.ts';
import type { State } from '../../catalogue/history/overlay.ts';
import type { EntryHistory, Register } from '../../catalogue/register.ts';
import type { FactName } from '../../catalogue/vocabulary/entry.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';
import type { View } from '../frame/view.ts';
import { levelWords, lineOf } from '../frame/words.ts';
import type { Bar, Row } from '../timeline/row.ts';
import { foldCodes, type HeldCode } from './codes.ts';

/** What a bar says of one state; null where nothing is known of the fact then. */
interface Said {
  readonly label: string;
  readonly isName: boolean;
}

/** All rows of an entry. */
export function makeRows(view: View, history: EntryHistory): Row[] {
  const { say, context, language } = view;
  const { register } = context;
  const level = history.states.at(-1)?.facts.level ?? 'occupation';
  const above =
    level === 'subtype' ? 'occupation' : level === 'occupation' ? 'minor' : level === 'minor' ? 'middle' : 'major';
  const rows: Row[] = [
    ...(level === 'subtype' && history.states.every(({ facts }) => facts.code === null)
      ? []
      : [
          makeRow(
            view,
            history,
            say('编码', 'Code'),
            'code',
            ({ facts }) => (facts.code === null ? null : { label: facts.code, isName: false }),
            say('编码未见', 'not seen'),
          ),
        ]),
    makeRow(view, history, say('名称', 'Name'), 'name', ({ facts }) => ({ label: facts.name, isName: true }), ''),
    ...(level === 'major'
      ? []
      : [
          makeRow(
            view,
            history,
            say(`所属${levelWords[above].zh}`, `Its ${levelWords[above][language]}`),
            'parent',
            (state) => sayParent(register, state),
            say('未收其名', 'name not held'),
          ),
        ]),
    ...(level === 'occupation' ? [makeSubTypeRow(view, history)] : []),
  ];
  const shared = foldCodes(register, history.id).filter(({ others }) => others.length > 0);
  return [...rows, ...shared.map((held) => makeCodeRow(view, history.id, held))];
}

function sayParent(register: Register, { since, facts }: State): Said | null {
  const parent = facts.parent === null ? null : register.facts(facts.parent, since);
  return parent === null ? null : { label: `${parent.code ?? ''} ${parent.name}`.trim(), isName: true };
}

/** One fact over the states; neighbours that say the same are one bar. */
function makeRow(
  view: View,
  history: EntryHistory,
  label: string,
  fact: FactName,
  tell: (state: State) => Said | null,
  unknown: string,
): Row {
  const { say, context } = view;
  const bars: Bar[] = [];
  const first = history.states[0];
  const isNew = isNewIn(context.register, history);
  if (first !== undefined)
    bars.push({
      since: null,
      until: first.since,
      look: 'void',
      label:
        bars.length === 0 && fact !== 'parent'
          ? isNew
            ? say('此前未见', 'not seen before')
            : say('此前未知', 'unknown before')
          : '',
      isName: false,
      edge: 'none',
    });
  for (const state of history.states) {
    const { since, until, facts } = state;
    const gone = facts.status === 'withdrawn';
    const said = gone ? null : tell(state);
    const [look, text] = gone
      ? (['gone', say('已撤销', 'withdrawn')] as const)
      : said === null
        ? (['void', unknown] as const)
        : ([until === null ? 'carried' : 'sure', said.label] as const);
    const last = bars.at(-1);
    const same =
      last !== undefined && last.since !== null && last.label === text && (last.look === 'void') === (look === 'void');
    if (same) bars[bars.length - 1] = { ...last, until, look };
    else
      bars.push({ since, until, look, label: text, isName: said?.isName ?? false, edge: edgeOf(history, since, fact) });
  }
  return { label, bars };
}

function edgeOf({ changes }: EntryHistory, since: string, fact: FactName): Bar['edge'] {
  const made = changes.find(
    ({ revision, patch }) => revision === since && (fact in patch || patch.status === 'withdrawn'),
  );
  if (made === undefined) return 'none';
  return lineOf(made.citation.certainty) === 'inferred' ? 'inferred' : 'stated';
}

/** How many 工种 the occupation has: known where a source lists all, at least so many where not. */
function makeSubTypeRow({ say, context }: View, { id, states }: EntryHistory): Row {
  const { register } = context;
  const bars: Bar[] = [];
  register.held.forEach((revision, index) => {
    const facts = register.facts(id, revision.id);
    const next = register.held[index + 1]?.id ?? null;
    const count = facts === null ? 0 : register.children(id, revision.id).length;
    const whole = revision.coverage.subtype === 'complete' && facts !== null;
    const gone = facts?.status === 'withdrawn';
    const label = gone
      ? say('已撤销', 'withdrawn')
      : whole
        ? count === 0
          ? say('没有', 'none')
          : say(`${count} 个`, String(count))
        : count > 0
          ? say(`知有 ${count} 个，未列全`, `${count} known, not all`)
          : facts === null && states[0] !== undefined && compareRevisions(states[0].since, revision.id) > 0
            ? ''
            : say('未列全，未知', 'not all listed: unknown');
    const look = gone ? 'gone' : whole ? (next === null ? 'carried' : 'sure') : 'void';
    const last = bars.at(-1);
    if (last !== undefined && last.label === label && last.look === look)
      bars[bars.length - 1] = { ...last, until: next };
    else
      bars.push({
        since: bars.length === 0 ? null : revision.id,
        until: next,
        look,
        label,
        isName: false,
        edge: whole ? 'stated' : 'none',
      });
  });
  return { label: say('工种', 'Job types (工种)'), bars };
}

/** Who held one code: this entry, or another one. */
export function makeCodeRow({ say, context }: View, own: string, { code }: Pick<HeldCode, 'code'>): Row {
  const { register } = context;
  const bars: Bar[] = [];
  let reached: string | null = null;
  for (const { entry, since, until } of register.holdings(code)) {
    if (reached !== since)
      bars.push({
        since: reached,
        until: since,
        look: 'void',
        label: reached === null ? say('此前未见', 'not seen before') : say('无人持有', 'held by none'),
        isName: false,
        edge: 'none',
      });
    const isOwn = entry === own;
    const history = register.entry(entry);
    const made = history?.changes.find(({ revision, patch }) => revision === since && patch.code === code);
    bars.push({
      ...{ since, until, look: isOwn ? (until === null ? 'carried' : 'sure') : 'other' },
      label: register.facts(entry, since)?.name ?? '',
      isName: true,
      edge: made !== undefined && lineOf(made.citation.certainty) === 'inferred' ? 'inferred' : 'stated',
    });
    reached = until;
  }
  if (reached !== null)
    bars.push({
      since: reached,
      until: null,
      look: 'gone',
      label: say('无人持有', 'held by none'),
      isName: false,
      edge: 'none',
    });
  return { label: say(`${code} 所指`, `What ${code} meant`), bars };
}

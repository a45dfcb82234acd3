/** The scale (比例) of a timeline: days to per cent of its width, from the first revision's year to the end of this one. */
import type { Register } from '../../catalogue/register.ts';

const dayLength = 86_400_000;

export interface Scale {
  /** Where each year begins, in per cent of the width. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Where a revision or a day stands, in per cent of the width. A revision known by its month stands at the 15th. */
  readonly x: (id: string) => number;
}

/** The scale of the day that was asked for last, of each register. */
const known = new WeakMap<Register, { readonly today: string; readonly scale: Scale }>();

/** The scale of every timeline of a register, as of a day. */
export function scaleOf(register: Register, today: string): Scale {
  const last = known.get(register);
  if (last?.today === today) return last.scale;
  const scale = makeScale(register, today);
  known.set(register, { today, scale });
  return scale;
}

function makeScale(register: Register, today: string): Scale {
  const firstYear = Number((register.rows.revisions[0]?.id ?? today).slice(0, 4));
  const lastYear = Number(today.slice(0, 4));
  const start = Date.UTC(firstYear, 0, 1);
  const length = Math.round((Date.UTC(lastYear + 1, 0, 1) - start) / dayLength);
  const measure = (id: string): number => {
    const [year, month, day = '15'] = (id.split('.')[0] ?? '').split('-').map(String);
    const days = Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - start) / dayLength);
    return Math.round((days / length) * 10_000) / 100;
  };
  const ids = [today, ...register.rows.revisions.map(({ id }) => id)];
  const measured = new Map(ids.map((id) => [id, measure(id)]));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    return { year, at: measure(`${year}-01-01`) };
  });
  return { years, x: (id) => measured.get(id) ?? measure(id) };
}

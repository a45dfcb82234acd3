/** The scale (比例) of a timeline: days to per cent of its width, from the first revision's year to the end of this one. */
import type { Register } from '../../catalogue/register.ts';

const dayLength = 86_400_000;

export interface Scale {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Where a revision or a day stands, in per cent of the width. A revision known by its month stands at the 15th. */
  readonly x: (id: string) => number;
}

/** The scale of every timeline of a register, as of a day. */
export function makeScale(register: Register, today: string): Scale {
  const firstYear = Number((register.rows.revisions[0]?.id ?? today).slice(0, 4));
  const lastYear = Number(today.slice(0, 4));
  const start = Date.UTC(firstYear, 0, 1);
  const length = Math.round((Date.UTC(lastYear + 1, 0, 1) - start) / dayLength);
  return {
    firstYear,
    lastYear,
    x: (id) => {
      const [year, month, day = '15'] = (id.split('.')[0] ?? '').split('-').map(String);
      const days = Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - start) / dayLength);
      return Math.round((days / length) * 10_000) / 100;
    },
  };
}

/** A check for tests of files: whoever has a name is a courier. */
import type { Check } from '../../src/check/check.ts';
import type { Result } from '../../src/check/row.ts';

/** A check that knows only whether there is a name, and counts how often it is asked. */
export const makeCheck = (): { check: Check; asked: () => number } => {
  let asked = 0;
  const check = ({ name }: { name?: string | null | undefined }): Result => {
    asked += 1;
    const entry = { id: 'e1', level: 'occupation' as const, code: '4-10-08-01', name: '网约配送员' };
    const nothing = (name ?? '') === '';
    return {
      ref: null,
      then: {
        revision: '2022-09-28',
        gaps: [],
        verdict: nothing ? 'insufficient' : 'match',
        confidence: nothing ? 0 : 1,
        ...(nothing ? {} : { entry }),
        issues: [],
      },
      now: { revision: '2022-09-28', gaps: [], status: 'same', verdict: 'match', entries: [entry], path: [] },
      suggestions: [],
    };
  };
  const write = (): never => {
    throw new Error('tables are not written as JSON');
  };
  return { check: Object.assign(check, { timeKey: () => '', write, repeat: () => null }), asked: () => asked };
};

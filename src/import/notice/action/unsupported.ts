/** The action on what no change of a record can say: mergers and splits of 工种 and of groups. They are named, and refused. */
import type { Action } from '../meaning/action.ts';
import { thingOf } from '../meaning/shape.ts';

export const unsupported: Action = {
  name: 'mergers and splits of 工种 and groups',
  says: 'merges or splits 工种 or groups: no change of a record says so, so that this is refused; say what is added, renamed, moved and taken away',
  forms: [
    {
      verbs: ['merge', 'split'],
      theme: ['subtype', 'group'],
      result: ['subtype', 'subtypeLevel', 'group', 'groupLevel', 'plain', 'none', 'count', 'coded'],
    },
    { verbs: ['join'], theme: ['group'], result: ['group'] },
    { verbs: ['join'], theme: ['subtype'], result: ['subtype'] },
  ],
  examples: [],
  act({ theme, verb }, context) {
    const [things, instead] =
      thingOf(theme) === 'group'
        ? ['groups', '撤销, 增设 and 更名 of groups, and a new code for each occupation']
        : ['工种', '取消, 增设 and 更名'];
    const done = verb === 'split' ? 'split' : 'merged';
    context.note('change-unsupported', { things, done, instead });
    return { claims: [], context };
  },
};

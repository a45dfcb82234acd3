/** Rules for groups (小类, 中类), and for clauses that say something and change nothing. */

import type { Change } from '../record.ts';
import type { Slot } from './form.ts';
import { plain, type Rule } from './rule.ts';
import { codesOf, groupsOf, occupationsOf, pairUp, targetsOf } from './slot-values.ts';

export const addGroups: Rule = {
  name: 'addGroup',
  says: 'adds groups',
  forms: [
    {
      form: '在|于? {parent:group}? <下设>? <增设> {added:groups}',
      example: '在“社会生产服务和生活服务人员（4-14）”中类下增设“健康服务人员（4-14-06）”小类。',
    },
    { form: '将 {added:groups} <增设>|列 为 小类|中类', example: '将“健康服务人员（4-14-06）”增设为小类。' },
    {
      form: '在|于? {parent:group}? <下设>? <增设> 小类|中类 ：? {added:groups}',
      example: '在“社会生产服务和生活服务人员（4-14）”中类下增设小类“健康服务人员（4-14-06）”。',
    },
  ],
  read(captures, scene) {
    const [parent] = groupsOf(scene, captures.parent);
    const added = groupsOf(scene, captures.added);
    for (const { code, name } of added) {
      if (captures.parent === undefined || code.startsWith(`${parent?.code}-`)) continue;
      scene.report(
        'error',
        'group-differs',
        `“${name}（${code}）” does not lie in ${parent?.code ?? 'the group named'}: mend one of the codes`,
      );
    }
    return plain(added.map((group) => ({ type: 'addGroup', ...group })));
  },
};

export const renameGroups: Rule = {
  name: 'renameGroup',
  says: 'gives a group a new name',
  forms: [
    {
      form: '将|把? {of:groups} 的? 名称? 分别? <变更为>|<更名为> {now:names} 小类|中类?',
      example: '将“健康服务人员（4-14-06）”小类名称变更为“健康管理服务人员”。',
    },
    {
      form: '将|把? {of:groups} 的? 名称? 分别? <变更为>|<更名为> {both:groups}',
      example: '将“健康服务人员（4-14-06）”小类更名为“健康管理服务人员（4-14-06）”。',
    },
  ],
  read(captures, scene) {
    const groups = groupsOf(scene, captures.of);
    if (captures.both === undefined) {
      return plain(
        pairUp(scene, groups, newNamesOf(captures.now)).map(([group, newName]) => ({
          type: 'renameGroup',
          ...group,
          newName,
        })),
      );
    }
    return pairUp(scene, groups, groupsOf(scene, captures.both)).flatMap(([group, target]) => {
      const renamed =
        target.name === group.name ? [] : plain([{ type: 'renameGroup', ...group, newName: target.name }]);
      const recoded = target.code === group.code ? [] : plain([{ type: 'recode', ...group, newCode: target.code }]);
      if (renamed.length + recoded.length === 0)
        scene.report(
          'error',
          'change-to-itself',
          `“${group.name}（${group.code}）” becomes itself: expected another name or code`,
        );
      return [...renamed, ...recoded];
    });
  },
};

/** Names of groups may be longer than those of occupations, and hold 、. */
function newNamesOf(slot: Slot | undefined): string[] {
  return (slot?.references ?? []).map(({ name }) => name);
}

export const recodeGroups: Rule = {
  name: 'recode (group)',
  says: 'gives a group a new code',
  forms: [
    {
      form: '将|把? {of:groups} 的? 小类? 编码|代码 <变更为> {now:codes}',
      example: '将“健康服务人员（4-14-06）”小类编码变更为“4-14-07”。',
    },
  ],
  read(captures, scene) {
    const codes = codesOf(scene, captures.now);
    return plain(
      pairUp(scene, groupsOf(scene, captures.of), codes).map(([group, newCode]) => ({
        type: 'recode',
        ...group,
        newCode,
      })),
    );
  },
};

export const cancelGroups: Rule = {
  name: 'cancelGroup',
  says: 'cancels groups',
  forms: [
    { form: '<取消> {of:groups}', example: '取消“公共卫生辅助服务人员（4-14-04）”小类。' },
    { form: '将|把? {of:groups} <取消>', example: '将“公共卫生辅助服务人员（4-14-04）”小类取消。' },
    {
      form: '<取消> {of:groups} 和|及|与|、|以及 其? <下设>? {also:occupations}',
      example: '取消“公共卫生辅助服务人员（4-14-04）”小类及其下设的“公共卫生辅助服务员（4-14-04-00）”职业。',
    },
  ],
  read(captures, scene) {
    const occupations = captures.also === undefined ? [] : targetsOf(scene, captures.also);
    return plain([
      ...groupsOf(scene, captures.of).map((group): Change => ({ type: 'cancelGroup', ...group })),
      ...occupations.map((occupation): Change => ({ type: 'cancelOccupation', ...occupation })),
    ]);
  },
};

export const topics: Rule = {
  name: 'topic',
  says: 'says which occupation the next clauses are about; no change',
  forms: [
    {
      form: '在|对|于 {of:occupations} <下设>? 工种? <作修改>?',
      example: '在“营销员（4-01-02-01）”职业下，增设“汽配销售经理人”工种。',
    },
  ],
  read(captures, scene) {
    occupationsOf(scene, captures.of);
    return [];
  },
};

export const pointers: Rule = {
  name: 'pointer',
  says: 'points to the listing below; no change',
  forms: [
    { form: '<职业信息> 分别? 如下|为', example: '将“劝募员（3-01-01-05）”的定义进行修改，修改后的定义如下：' },
    { form: '如下|详见附件|见附件', example: '将“劝募员（3-01-01-05）”的定义进行修改，如下：' },
    { form: '<变更为>', example: '对“劝募员（3-01-01-05）”的定义进行修改，修改为：' },
  ],
  read: () => [],
};

export const unchanged: Rule = {
  name: 'unchanged',
  says: 'says what stays; no change',
  forms: [
    {
      form: '原? 其他|其余|其它? 职业? 信息|内容|编码|代码|名称|定义|任务|主要工作任务|定义和主要工作任务|编码和定义|归类|小类|所属小类|工种 均|保持|维持|都? 不变|保持不变|维持不变',
      example: '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”，职业编码不变。',
    },
    {
      form: '{of:occupations} <下设>? 职业? 信息|内容|编码|代码|名称|定义|任务|主要工作任务|工种 均|保持? 不变|保持不变',
      example: '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”，该职业下设的工种不变。',
    },
  ],
  read: () => [],
};

/** Rules for 工种 (sub-types): added, cancelled, renamed, moved, promoted. */

import type { ListedOccupation } from '../matter/listing.ts';
import type { CodeAndName } from '../record.ts';
import { plain, type Rule } from './rule.ts';
import { type Scene, type SourcedChange, takeOccupation } from './scene.ts';
import { namesOf, occupationsOf, pairUp, targetsOf } from './slot-values.ts';

export const addSubTypes: Rule = {
  name: 'addSubType',
  says: 'adds 工种 to an occupation; over several occupations 分别 pairs them, 均 or 各 gives each all of them',
  forms: [
    {
      form: '在|于|为|对|将? {of:occupations}? <下设>? 分别|各|均|再|共? <增设> 了|以下|下列? {added:subTypes}',
      example: '在“行政办事员（3-01-01-01）”职业下增设“政务服务综合窗口办事员”工种。',
    },
    {
      form: '在|于|为|对|将? {of:occupations} <下设>? 分别|各|均|再|共? <增设> 了|以下|下列? {added:names}',
      example: '在“营销员（4-01-02-01）”职业下新增“汽配销售经理人”。',
    },
    {
      form: '在|于|为|对|将? {of:occupations}? <下设>? <增设> 工种 ：? {added:names}',
      example: '在“营销员（4-01-02-01）”职业下新增工种“汽配销售经理人”和“售后服务管理员”。',
    },
    {
      form: '将 {added:subTypes} <增设>|列 为 {of:occupation} <下设>? 工种',
      example: '将“老年助浴员”工种增设为“养老护理员（4-10-01-05）”职业下的工种。',
    },
    {
      form: '<增设> {added:subTypes} ，? 归入|列入|纳入|划归|隶属|隶属于 {of:occupation} <下设>?',
      example: '增设“老年助浴员”工种，归入“养老护理员（4-10-01-05）”职业。',
    },
  ],
  read(captures, scene, words) {
    const occupations = occupationsOf(scene, captures.of);
    const names = namesOf(scene, captures.added);
    scene.held = { occupation: null, names };
    return plain(
      spread(scene, occupations, names, words).map(([occupation, subType]) => ({
        type: 'addSubType',
        ...occupation,
        subType,
      })),
    );
  },
};

export const cancelSubTypes: Rule = {
  name: 'cancelSubType',
  says: 'cancels 工种 of an occupation',
  forms: [
    {
      form: '<取消> {of:occupations} <下设>? 分别? {gone:subTypes}',
      example: '取消“铁路自轮运转设备工（6-29-02-01）”职业原下设的“轨道车司机”和“接触网作业车司机”2个工种。',
    },
    {
      form: '<取消> {gone:subTypes}',
      example: '在“营销员（4-01-02-01）”职业下增设“汽配销售经理人”工种，取消“汽车配件销售员”工种。',
    },
    {
      form: '将|对|把|在? {of:occupations}? <下设>? {gone:subTypes} <取消>',
      example: '将“营销员（4-01-02-01）”职业下设的“汽车配件销售员”工种取消。',
    },
    {
      form: '将|对|把|在? {of:occupations} <下设>? 分别? <取消> {gone:subTypes}',
      example: '在“营销员（4-01-02-01）”职业下取消“汽车配件销售员”工种。',
    },
  ],
  read(captures, scene, words) {
    const occupations = occupationsOf(scene, captures.of);
    const names = namesOf(scene, captures.gone);
    scene.held = { occupation: null, names };
    return plain(
      spread(scene, occupations, names, words).map(([occupation, subType]) => ({
        type: 'cancelSubType',
        ...occupation,
        subType,
      })),
    );
  },
};

export const renameSubTypes: Rule = {
  name: 'renameSubType',
  says: 'renames 工种 of an occupation, one to one',
  forms: [
    {
      form: '将|把? {of:occupation}? <下设>? {old:subTypes} 的? 工种? 名称? 分别? <变更为>|<更名为> {now:names} 工种?',
      example: '将“养老护理员（4-10-01-05）”职业下的“老年助浴员”工种更名为“老年洗护员”。',
    },
    {
      form: '将|把? {of:occupation}? <下设>? 工种 {old:names} 的? 名称? 分别? <变更为>|<更名为> {now:names} 工种?',
      example: '将“养老护理员（4-10-01-05）”职业下设工种“老年助浴员”名称变更为“老年洗护员”。',
    },
    {
      form: '将|把? {of:occupation}? <下设>? {old:subTypes} 的? 名称 由|从 {before:names} 分别? <变更为>|<更名为> {now:names} 工种?',
      example: '将“养老护理员（4-10-01-05）”职业下“老年助浴员”工种名称由“老年助浴员”变更为“老年洗护员”。',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    const old = namesOf(scene, captures.old);
    const pairs = pairUp(scene, old, namesOf(scene, captures.now));
    if (captures.before !== undefined && namesOf(scene, captures.before).join() !== old.join()) {
      scene.report('error', 'value-differs', 'the sentence calls the 工种 by two names before the change: mend one');
    }
    scene.held = { occupation: null, names: old };
    if (occupation === undefined) return [];
    return plain(pairs.map(([subType, newName]) => ({ type: 'renameSubType', ...occupation, subType, newName })));
  },
};

export const moveSubTypes: Rule = {
  name: 'moveSubType',
  says: 'moves 工种 from one occupation to another',
  forms: [
    {
      form: '将|把? {of:occupation}? <下设>? {moved:subTypes} 分别? <移到> {to:occupation} <下设>? 的? 工种?',
      example:
        '将“医疗临床辅助服务员（4-14-01-00）”职业原下设的“医疗护理员”工种调整为“健康照护师（4-14-01-02）”职业下设的工种。',
    },
    {
      form: '将|把? {old:occupation}? <下设>? {moved:subTypes} 由|从 {of:occupation} <下设>? <移到> {to:occupation} <下设>? 的? 工种?',
      example: '将“医疗护理员”工种由“医疗临床辅助服务员（4-14-01-00）”职业调整至“健康照护师（4-14-01-02）”职业下。',
    },
  ],
  read(captures, scene) {
    const [from] = occupationsOf(scene, captures.of);
    const names = namesOf(scene, captures.moved);
    const [to] = captures.to === undefined ? [] : targetsOf(scene, captures.to);
    scene.held = { occupation: from ?? null, names };
    const [old] = captures.old === undefined ? [] : targetsOf(scene, captures.old);
    if (old !== undefined && old.code !== from?.code) {
      scene.report(
        'error',
        'value-differs',
        'the sentence gives the 工种 to two occupations before the change: mend one',
      );
    }
    if (from === undefined || to === undefined) return [];
    return plain(names.map((subType) => ({ type: 'moveSubType', subType, ...from, toCode: to.code, toName: to.name })));
  },
};

export const promoteSubTypes: Rule = {
  name: 'promoteSubType',
  says: 'makes 工种 occupations of their own; their listings follow',
  forms: [
    {
      form: '将|把? {of:occupation}? <下设>? {risen:subTypes} 分别|均? <上升为> 新? 职业|独立职业',
      example: '取消“公共卫生辅助服务员（4-14-04-00）”职业，将该职业下的“防疫员”工种上升为职业。职业信息如下：',
    },
    {
      form: '将|把? {of:occupation}? <下设>? {risen:subTypes} 分别|均? <上升为> {as:occupations}',
      example:
        '将“公共卫生辅助服务员（4-14-04-00）”职业下的“防疫员”工种上升为“防疫员（4-14-04-01）”职业，职业信息如下：',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    const names = namesOf(scene, captures.risen);
    const targets: readonly { name: string; code: string | null }[] =
      captures.as?.references ?? names.map((name) => ({ name, code: null }));
    if (occupation === undefined) return [];
    const risen: ListedOccupation[] = [];
    const changes = pairUp(scene, names, targets).flatMap(([subType, target]): SourcedChange[] => {
      const listed = takeOccupation(scene, target.name);
      if (listed === null) {
        scene.report(
          'error',
          'listing-missing',
          `“${subType}” rises to an occupation, and no listing of that name follows: expected 「code ${target.name}」 with definition and tasks below`,
        );
        return [];
      }
      if (target.code !== null && target.code !== listed.record.code) {
        scene.report(
          'error',
          'value-differs',
          `“${target.name}” has ${target.code} in the sentence and ${listed.record.code} in its listing: mend one`,
        );
      }
      risen.push(listed);
      return [
        {
          change: { type: 'promoteSubType', subType, ...occupation, occupation: listed.record },
          source: listed.source,
        },
      ];
    });
    scene.risen = risen;
    return changes;
  },
};

/** Gives names to occupations: all to the only one; one to one with 分别; all to each with 均 or 各. */
function spread(
  scene: Scene,
  occupations: readonly CodeAndName[],
  names: readonly string[],
  words: string,
): [CodeAndName, string][] {
  const [only] = occupations;
  if (only === undefined) return [];
  if (occupations.length === 1) return names.map((name) => [only, name]);
  if (words.includes('分别')) return pairUp(scene, occupations, names);
  if (/[均各]/.test(words) || names.length === 1) {
    return occupations.flatMap((occupation) => names.map((name): [CodeAndName, string] => [occupation, name]));
  }
  scene.report(
    'error',
    'distribution',
    `${names.length} 工种 stand against ${occupations.length} occupations: expected 分别, 均 or a sentence each`,
  );
  return [];
}

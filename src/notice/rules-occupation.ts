/** Rules for occupations (职业): recoded, renamed, moved to another group, cancelled, merged, split, marked. */
import { parentCode } from '../catalogue/code.ts';
import type { Change, CodeAndName } from './record.ts';
import { plain, type Rule } from './rule.ts';
import {
  codeOf,
  groupsOf,
  namesOf,
  occupationOf,
  occupationsOf,
  pairUp,
  type Scene,
  type SourcedChange,
  takeOccupation,
} from './scene.ts';

export const recode: Rule = {
  name: 'recode',
  says: 'gives occupations new codes, one to one',
  forms: [
    {
      form: '将|把? {of:occupations}? 的? 职业? 编码|代码 分别|相应? <变更为> {now:codes}',
      example: '将“电子竞技员（4-13-99-00）”的职业编码更改为“4-13-99-01”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 编码|代码 由|从 {old:codes} 分别? <变更为> {now:codes}',
      example: '将“电子竞技员（4-13-99-00）”职业编码由“4-13-99-00”调整为“4-13-99-01”。',
    },
    {
      form: '职业? 编码|代码 分别? 为 {now:codes}',
      example: '将“电子竞技员（4-13-99-00）”职业划归“健身服务人员（4-13-05）”小类，职业编码为“4-13-05-07”。',
    },
  ],
  read(captures, scene) {
    const occupations = occupationsOf(scene, captures.of);
    const codes = (captures.now?.references ?? []).flatMap((reference) => codeOf(scene, reference) ?? []);
    if (captures.old !== undefined) {
      const old = captures.old.references.flatMap((reference) => codeOf(scene, reference) ?? []);
      for (const [occupation, code] of pairUp(scene, occupations, old)) {
        if (occupation.code !== code)
          scene.report(
            'error',
            'code-differs',
            `“${occupation.name}” has the code ${occupation.code} and is said to have ${code}: mend one`,
          );
      }
    }
    scene.awaited = [];
    return plain(
      pairUp(scene, occupations, codes).map(([occupation, newCode]) => ({ type: 'recode', ...occupation, newCode })),
    );
  },
};

export const rename: Rule = {
  name: 'rename',
  says: 'gives occupations new names, one to one; a new code may stand behind the new name',
  forms: [
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称 分别? <变更为>|<更名为> {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称 由|从 {old:names} 分别? <变更为>|<更名为> {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”职业名称由“防腐蚀工”调整为“腐蚀控制工”。',
    },
    {
      form: '将|把? {of:occupations} 分别? <更名为> {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”更名为“腐蚀控制工”。',
    },
    {
      form: '将|把? {of:occupations} 分别? <变更为> {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”职业调整为“腐蚀控制工”。',
    },
    {
      form: '<更名为> {now:names} 职业?',
      example: '将“电子竞技员（4-13-99-00）”的职业编码更改为“4-13-99-01”，并更名为“电子竞技运动员”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称? 分别? <变更为>|<更名为> {both:occupations}',
      example: '将“研学旅行指导师（4-13-04-04）”更名为“研学旅游指导师（4-13-04-05）”。',
    },
    {
      form: '将|把? {of:occupations} 的? 职业? 名称和编码|编码和名称|名称及编码|编码及名称|名称、编码|编码、名称|名称和职业编码|名称及职业编码 分别? <变更为> {both:occupations}',
      example: '将“研学旅行指导师（4-13-04-04）”的职业名称和编码调整为“研学旅游指导师（4-13-04-05）”。',
    },
  ],
  read(captures, scene) {
    const occupations = occupationsOf(scene, captures.of);
    const { both, old } = captures;
    if (old !== undefined) {
      for (const [occupation, name] of pairUp(scene, occupations, namesOf(scene, old))) {
        if (occupation.name !== name)
          scene.report(
            'error',
            'name-differs',
            `the sentence calls ${occupation.code} both “${occupation.name}” and “${name}”: mend one`,
          );
      }
    }
    if (both === undefined) {
      return plain(
        pairUp(scene, occupations, namesOf(scene, captures.now)).map(([occupation, newName]) => ({
          type: 'rename',
          ...occupation,
          newName,
        })),
      );
    }
    const targets = targetsOf(scene, both.references);
    return plain(
      pairUp(scene, occupations, targets).flatMap(([occupation, target]) => become(scene, occupation, target)),
    );
  },
};

export const moveOccupations: Rule = {
  name: 'move to another 小类',
  says: 'moves occupations to another group; the change is the new code that a later clause gives',
  forms: [
    {
      form: '将|把? {of:occupations} 由|从 {old:group} <下设>? <划归> {to:group} 下?',
      example:
        '将“电子竞技员（4-13-99-00）”职业由“其他教育服务人员（4-13-99）”小类调整至“健身服务人员（4-13-05）”小类，职业编码变更为“4-13-05-07”。',
    },
    {
      form: '将|把? {of:occupations} <划归> {to:group} 下?',
      example: '将“电子竞技员（4-13-99-00）”职业划归“健身服务人员（4-13-05）”小类，职业编码变更为“4-13-05-07”。',
    },
  ],
  read(captures, scene) {
    scene.awaited = occupationsOf(scene, captures.of);
    groupsOf(scene, captures.to);
    return [];
  },
};

export const cancelOccupations: Rule = {
  name: 'cancelOccupation',
  says: 'cancels occupations',
  forms: [
    { form: '<取消> {of:occupations}', example: '取消“公共卫生辅助服务员（4-14-04-00）”职业。' },
    {
      form: '将|把? {of:occupations} <取消>',
      example: '将“公共卫生辅助服务人员（4-14-04）”小类下“公共卫生辅助服务员（4-14-04-00）”职业取消。',
    },
  ],
  read(captures, scene) {
    return plain(occupationsOf(scene, captures.of).map((occupation) => ({ type: 'cancelOccupation', ...occupation })));
  },
};

export const mergeOccupations: Rule = {
  name: 'mergeOccupations',
  says: 'merges occupations into one, a new one or one that goes on',
  forms: [
    {
      form: '将|把? {from:occupations} <合并为> {into:occupation}',
      example:
        '将“动画设计人员（2-09-06-01）”“漫画设计人员（2-09-06-02）”2个职业合并为“动漫设计人员（2-09-06-09）”职业。',
    },
    {
      form: '将|把? {from:occupations} <并入> {into:occupation}',
      example: '将“典当业务员（4-05-04-02）”职业并入“典当服务员（4-05-04-01）”职业。',
    },
    {
      form: '将|把? {from:occupations} 进行? 合并 ，? 合并后|合并后的? 职业? 名称? <变更为>|<更名为>|为 {into:occupation}',
      example:
        '将“动画设计人员（2-09-06-01）”和“漫画设计人员（2-09-06-02）”职业合并，合并后名称为“动漫设计人员（2-09-06-09）”。',
    },
  ],
  read(captures, scene) {
    const from = occupationsOf(scene, captures.from);
    const [into] = targetsOf(scene, captures.into?.references ?? []);
    if (into === undefined || from.length === 0) return [];
    if (from.length === 1 && from[0]?.code === into.code && from[0].name === into.name) {
      scene.report(
        'error',
        'change-to-itself',
        `“${into.name}（${into.code}）” is merged into itself: expected another occupation`,
      );
    }
    return [...plain([{ type: 'mergeOccupations', from: [...from], into }]), ...detailsOf(scene, [into])];
  },
};

export const splitOccupation: Rule = {
  name: 'splitOccupation',
  says: 'splits an occupation into several',
  forms: [
    {
      form: '将|把? {of:occupation} 分别? <拆分为> {into:occupations}',
      example: '将“保险代理人（4-05-04-01）”职业拆分为“保险代理员（4-05-04-03）”和“保险经纪员（4-05-04-04）”2个职业。',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    const { into: slot } = captures;
    const subjects = scene.subjects;
    const into = [...occupationsOf(scene, slot)];
    scene.subjects = subjects;
    if (occupation === undefined) return [];
    if (into.length < 2)
      scene.report(
        'error',
        'count-mismatch',
        `“${occupation.name}” is split into ${into.length}: expected two occupations or more`,
      );
    return [...plain([{ type: 'splitOccupation', ...occupation, into }]), ...detailsOf(scene, into)];
  },
};

/** A rename, a recoding or both, as the new name and code differ from the old. */
function become(scene: Scene, occupation: CodeAndName, target: CodeAndName): Change[] {
  const changes: Change[] = [];
  if (target.name !== occupation.name) changes.push({ type: 'rename', ...occupation, newName: target.name });
  if (target.code !== occupation.code) changes.push({ type: 'recode', ...occupation, newCode: target.code });
  if (changes.length === 0)
    scene.report(
      'error',
      'change-to-itself',
      `“${target.name}（${target.code}）” becomes itself: expected another name or code`,
    );
  if (changes.some((change) => change.type === 'recode')) scene.awaited = [];
  return changes;
}

function targetsOf(scene: Scene, references: readonly Parameters<typeof occupationOf>[1][]): CodeAndName[] {
  return references.flatMap((reference) => occupationOf(scene, reference) ?? []);
}

/** What the listing below says of occupations that a merger or a split made: their definitions, tasks and 工种. */
function detailsOf(scene: Scene, occupations: readonly CodeAndName[]): SourcedChange[] {
  return occupations.flatMap((occupation): SourcedChange[] => {
    const listed = takeOccupation(scene, occupation.name);
    if (listed === null) return [];
    const { record, source } = listed;
    if (record.code !== occupation.code)
      scene.report(
        'error',
        'code-differs',
        `the sentence gives “${occupation.name}” the code ${occupation.code}, its listing ${record.code}: mend one`,
      );
    const changes: Change[] = [
      { type: 'redefine', ...occupation, definition: record.definition },
      { type: 'retask', ...occupation, tasks: record.tasks, edits: null },
      ...record.subTypes.map((subType): Change => ({ type: 'addSubType', ...occupation, subType })),
      ...record.marks.map((mark): Change => ({ type: 'addMark', ...occupation, mark })),
    ];
    return changes.map((change) => ({ change, source }));
  });
}

/** Reports occupations that were moved to another group and got no code there. */
export function checkAwaited(scene: Scene): void {
  for (const { code, name } of scene.awaited) {
    scene.report(
      'error',
      'recode-missing',
      `“${name}（${code}）” leaves ${parentCode(code) ?? code}, and no new code follows: expected 职业编码变更为“…”`,
    );
  }
}

/** Rules for what becomes of an occupation: cancelled, merged (合并, 并入), split (拆分). */
import type { Change, CodeAndName } from '../record.ts';
import { plain, type Rule } from './rule.ts';
import { type Scene, type SourcedChange, takeOccupation } from './scene.ts';
import { namesOf, occupationsOf, targetsOf } from './slot-values.ts';

export const cancelOccupations: Rule = {
  name: 'cancelOccupation',
  says: 'cancels occupations',
  forms: [
    { form: '<取消> {of:occupations}', example: '取消“公共卫生辅助服务员（4-14-04-00）”职业。' },
    {
      form: '将|把? {of:occupations} <取消>',
      example: '将“公共卫生辅助服务人员（4-14-04）”小类下“公共卫生辅助服务员（4-14-04-00）”职业取消。',
    },
    {
      form: '<取消> {of:occupations} 及其|和其|以及其 <下设>? 全部|所有? 工种',
      example: '取消“公共卫生辅助服务员（4-14-04-00）”职业及其下设的全部工种。',
    },
    {
      form: '<取消> {of:occupation} 及其|和其|以及其 <下设>? {gone:subTypes}',
      example: '取消“公共卫生辅助服务员（4-14-04-00）”职业及其下设的“防疫员”“消毒员”2个工种。',
    },
  ],
  read(captures, scene) {
    const occupations = occupationsOf(scene, captures.of);
    const gone = namesOf(scene, captures.gone);
    return plain(
      occupations.flatMap((occupation): Change[] => [
        { type: 'cancelOccupation', ...occupation },
        ...gone.map((subType): Change => ({ type: 'cancelSubType', ...occupation, subType })),
      ]),
    );
  },
};

export const mergeOccupations: Rule = {
  name: 'mergeOccupations',
  says: 'merges occupations into one, a new one or one that goes on; its code may stand in the listing or in a later clause',
  forms: [
    {
      form: '将|把? {from:occupations} <合并为> {into:occupation}',
      example:
        '将“动画设计人员（2-09-06-01）”“漫画设计人员（2-09-06-02）”2个职业合并为“动漫设计人员（2-09-06-09）”职业。',
    },
    {
      form: '将|把? {from:occupations}? <并入> {into:occupation}',
      example: '将“典当业务员（4-05-04-02）”职业并入“典当服务员（4-05-04-01）”职业。',
    },
    {
      form: '将|把? {from:occupations} 进行? 合并 ，? 合并后|合并后的? 职业? 名称? <变更为>|<更名为>|为 {into:occupation}',
      example:
        '将“动画设计人员（2-09-06-01）”和“漫画设计人员（2-09-06-02）”职业合并，合并后名称为“动漫设计人员（2-09-06-09）”。',
    },
    {
      form: '将|把? {from:occupations} <合并为> {name:name} 职业?',
      example:
        '将“动画设计人员（2-09-06-01）”和“漫画设计人员（2-09-06-02）”职业合并为“动漫设计人员”，职业编码为“2-09-06-09”。',
    },
    {
      form: '将|把? {from:occupations} 进行? 合并 ，? 合并后|合并后的? 职业? 名称? <变更为>|<更名为>|为 {name:name} 职业?',
      example:
        '将“动画设计人员（2-09-06-01）”和“漫画设计人员（2-09-06-02）”职业合并，职业名称为“动漫设计人员”，职业编码为“2-09-06-09”。',
    },
  ],
  read(captures, scene) {
    const from = occupationsOf(scene, captures.from);
    return whenCoded(
      scene,
      captures.into === undefined ? namesOf(scene, captures.name) : targetsOf(scene, captures.into),
      ([into]) => {
        if (into === undefined || from.length === 0) return [];
        if (from.every(({ code }) => code === into.code)) {
          scene.report(
            'error',
            'change-to-itself',
            `“${into.name}（${into.code}）” is merged into itself: expected another occupation`,
          );
        }
        return [...plain([{ type: 'mergeOccupations', from: [...from], into }]), ...detailsOf(scene, [into])];
      },
    );
  },
};

export const splitOccupation: Rule = {
  name: 'splitOccupation',
  says: 'splits an occupation into several; their codes may stand in the listing or in a later clause',
  forms: [
    {
      form: '将|把? {of:occupation} 分别? <拆分为> {into:occupations}',
      example: '将“保险代理人（4-05-04-01）”职业拆分为“保险代理员（4-05-04-03）”和“保险经纪员（4-05-04-04）”2个职业。',
    },
    {
      form: '将|把? {of:occupation} 分别? <拆分为> {names:names} 职业?',
      example:
        '将“保险代理人（4-05-04-01）”职业拆分为“保险代理员”和“保险经纪员”2个职业，职业编码分别为“4-05-04-03”“4-05-04-04”。',
    },
  ],
  read(captures, scene) {
    const [occupation] = occupationsOf(scene, captures.of);
    if (occupation === undefined) return [];
    return whenCoded(
      scene,
      captures.into === undefined ? namesOf(scene, captures.names) : targetsOf(scene, captures.into),
      (into) => {
        if (into.length < 2)
          scene.report(
            'error',
            'count-mismatch',
            `“${occupation.name}” is split into ${into.length}: expected two occupations or more`,
          );
        return [...plain([{ type: 'splitOccupation', ...occupation, into: [...into] }]), ...detailsOf(scene, into)];
      },
    );
  },
};

export const demoteOccupations: Rule = {
  name: 'demoteOccupation',
  says: 'makes an occupation a 工种 of another one',
  forms: [
    {
      form: '将|把? {of:occupations} <移到>|降为|列为 {to:occupation} <下设>? 的? 工种',
      example: '将“公共营养师（4-14-02-01）”职业调整为“营养师（4-14-02-06）”职业下设的工种。',
    },
  ],
  read(captures, scene) {
    const [to] = captures.to === undefined ? [] : targetsOf(scene, captures.to);
    const occupations = occupationsOf(scene, captures.of);
    if (to === undefined) return [];
    return plain(
      occupations.map((occupation) => ({ type: 'demoteOccupation', ...occupation, toCode: to.code, toName: to.name })),
    );
  },
};

/** Goes on once every target has its code: from the sentence, from the listing below, or from a later clause. */
function whenCoded(
  scene: Scene,
  targets: readonly (string | CodeAndName)[],
  complete: (targets: readonly CodeAndName[]) => SourcedChange[],
): SourcedChange[] {
  const coded = targets.flatMap((target): CodeAndName[] => {
    if (typeof target !== 'string') return [target];
    const listed = scene.listing.occupations.find(({ record }) => record.name === target)?.record;
    return listed === undefined ? [] : [{ code: listed.code, name: listed.name }];
  });
  if (coded.length === targets.length) return complete(coded);
  scene.pending = { names: targets.map((target) => (typeof target === 'string' ? target : target.name)), complete };
  return [];
}

/** What the listing below says of occupations that a merger or a split made: their definitions, tasks, 工种 and marks. */
function detailsOf(scene: Scene, occupations: readonly CodeAndName[]): SourcedChange[] {
  return occupations.flatMap((occupation): SourcedChange[] => {
    const listed = takeOccupation(scene, occupation.name);
    if (listed === null) return [];
    const { record, source } = listed;
    if (record.code !== occupation.code) {
      scene.report(
        'error',
        'value-differs',
        `“${occupation.name}” has ${occupation.code} in the sentence and ${record.code} in its listing: mend one`,
      );
    }
    const changes: Change[] = [
      { type: 'redefine', ...occupation, definition: record.definition },
      { type: 'retask', ...occupation, tasks: record.tasks, edits: null },
      ...record.subTypes.map((subType): Change => ({ type: 'addSubType', ...occupation, subType })),
      ...record.marks.map((mark): Change => ({ type: 'addMark', ...occupation, mark })),
    ];
    return changes.map((change) => ({ change, source }));
  });
}

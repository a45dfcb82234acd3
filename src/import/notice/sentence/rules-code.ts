/** Rules for the code and the name of an occupation (职业编码, 职业名称): recoded, renamed, moved to another group. */
import type { Change, CodeAndName } from '../record.ts';
import { plain, type Rule } from './rule.ts';
import type { Scene, SourcedChange } from './scene.ts';
import { codesOf, groupsOf, namesOf, occupationsOf, pairUp, targetsOf } from './slot-values.ts';

export const recode: Rule = {
  name: 'recode',
  says: 'gives occupations new codes, one to one; behind a new name without code it completes that name',
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
    const codes = codesOf(scene, captures.now);
    if (captures.of === undefined && scene.pending !== null) {
      const { names, complete } = scene.pending;
      scene.pending = null;
      return complete(pairUp(scene, names, codes).map(([name, code]) => ({ code, name })));
    }
    if (captures.of === undefined && scene.risen.length > 0) {
      for (const [{ record }, code] of pairUp(scene, scene.risen, codes)) agree(scene, record.name, record.code, code);
      return [];
    }
    const occupations = occupationsOf(scene, captures.of);
    if (captures.old !== undefined) {
      for (const [{ code, name }, old] of pairUp(scene, occupations, codesOf(scene, captures.old)))
        agree(scene, name, code, old);
    }
    scene.awaited = [];
    return plain(
      pairUp(scene, occupations, codes).map(([occupation, newCode]) => ({ type: 'recode', ...occupation, newCode })),
    );
  },
};

export const rename: Rule = {
  name: 'rename',
  says: 'gives occupations new names, one to one; a new code may stand behind the new name; bare 更名为 behind a clause on 工种 renames these',
  forms: [
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称 分别? <变更为>|<更名为>|为 {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”职业名称变更为“腐蚀控制工”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称 由|从 {old:names} 分别? <变更为>|<更名为> {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”职业名称由“防腐蚀工”调整为“腐蚀控制工”。',
    },
    {
      form: '将|把? {of:occupations} 分别? <更名为>|<变更为> {now:names} 职业?',
      example: '将“防腐蚀工（6-11-01-06）”更名为“腐蚀控制工”。',
    },
    {
      form: '分别? <更名为> {now:names} 职业|工种?',
      example: '将“电子竞技员（4-13-99-00）”的职业编码更改为“4-13-99-01”，并更名为“电子竞技运动员”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称? 分别? <变更为>|<更名为> {both:occupations}',
      example: '将“研学旅行指导师（4-13-04-04）”更名为“研学旅游指导师（4-13-04-05）”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称|编码 和|及|与|、 职业? 名称|编码 分别? <变更为> {both:occupations}',
      example: '将“研学旅行指导师（4-13-04-04）”的职业名称和编码调整为“研学旅游指导师（4-13-04-05）”。',
    },
    {
      form: '将|把? {of:occupations}? 的? 职业? 名称 和|及|与|、 职业? 编码 分别? <变更为> {now:names} 和|及|与|、? {codes:codes}',
      example: '将“防腐蚀工（6-11-01-06）”职业名称和职业编码分别变更为“腐蚀控制工”和“6-11-01-09”。',
    },
  ],
  read(captures, scene, words) {
    if (captures.of === undefined && !words.startsWith('职业') && captures.both === undefined && scene.held !== null) {
      return renameHeld(scene, namesOf(scene, captures.now));
    }
    if (captures.of === undefined && scene.risen.length > 0) {
      for (const [{ record }, name] of pairUp(scene, scene.risen, namesOf(scene, captures.now)))
        agree(scene, record.code, record.name, name);
      return [];
    }
    const occupations = occupationsOf(scene, captures.of);
    if (captures.old !== undefined) {
      for (const [{ code, name }, old] of pairUp(scene, occupations, namesOf(scene, captures.old)))
        agree(scene, code, name, old);
    }
    if (captures.both !== undefined) {
      const targets = targetsOf(scene, captures.both);
      return plain(
        pairUp(scene, occupations, targets).flatMap(([occupation, target]) => become(scene, occupation, target)),
      );
    }
    const renames = pairUp(scene, occupations, namesOf(scene, captures.now)).map(
      ([occupation, newName]): Change => ({ type: 'rename', ...occupation, newName }),
    );
    if (captures.codes === undefined) return plain(renames);
    const recodes = pairUp(scene, occupations, codesOf(scene, captures.codes)).map(
      ([occupation, newCode]): Change => ({ type: 'recode', ...occupation, newCode }),
    );
    return plain([...renames, ...recodes]);
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
    {
      form: '将|把? {of:occupations} 的? 所属|归属? 小类 由|从 {old:group} <划归>|<变更为> {to:group}',
      example:
        '将“电子竞技员（4-13-99-00）”职业所属小类由“其他教育服务人员（4-13-99）”变更为“健身服务人员（4-13-05）”，职业编码变更为“4-13-05-07”。',
    },
  ],
  read(captures, scene) {
    scene.awaited = occupationsOf(scene, captures.of);
    groupsOf(scene, captures.to);
    return [];
  },
};

/** A 工种 that was just moved and is now renamed: it is named by the occupation that its sentence began with. */
function renameHeld(scene: Scene, names: readonly string[]): SourcedChange[] {
  const { held } = scene;
  if (held === null || held.occupation === null) {
    scene.report(
      'error',
      'subject-missing',
      'the sentence does not say what is renamed, the occupation or its 工种: expected “name（code）” or “name”工种',
    );
    return [];
  }
  const { occupation } = held;
  return plain(
    pairUp(scene, held.names, names).map(([subType, newName]) => ({
      type: 'renameSubType',
      ...occupation,
      subType,
      newName,
    })),
  );
}

/** A rename, a recoding or both, as the new name and code differ from the old. */
function become(scene: Scene, occupation: CodeAndName, target: CodeAndName): Change[] {
  const changes: Change[] = [];
  if (target.name !== occupation.name) changes.push({ type: 'rename', ...occupation, newName: target.name });
  if (target.code !== occupation.code) changes.push({ type: 'recode', ...occupation, newCode: target.code });
  if (changes.length === 0) {
    scene.report(
      'error',
      'change-to-itself',
      `“${target.name}（${target.code}）” becomes itself: expected another name or code`,
    );
  }
  if (target.code !== occupation.code) scene.awaited = [];
  return changes;
}

function agree(scene: Scene, whose: string, one: string, other: string): void {
  if (one !== other)
    scene.report('error', 'value-differs', `${whose} has ${one} in one place and ${other} in another: mend one`);
}

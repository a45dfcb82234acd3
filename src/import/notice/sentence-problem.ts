/** The problems (问题) of sentences of change: the message of each, by its code and, where a code has several, what it is about. */

/** What is wrong. */
export const sentenceErrors = {
  'change-to-itself/itself': '“{name}” becomes itself: expected another name or code',
  'change-to-itself/marks': 'the marks before and after are the same: expected a difference',
  'change-to-itself/merged': '“{name}” is merged into itself: expected another one',
  'change-unsupported':
    '{things} are {done}, which no change of a record can say: expected {instead}, each in its own words',
  'code-level/called': '{code} is no code of a {level}, as “{name}” is called: mend the code',
  'code-level/sub-types': '{code} “{name}” is no occupation, and only these have 工种: mend it',
  'code-missing/party': '“{name}” stands without its code: expected “{name}（d-dd-dd-dd）”, or a listing below',
  'count-mismatch/merged': '“{name}” alone is merged: expected two occupations or more',
  'count-mismatch/names': 'the sentence counts {count} and names {read}: restore the missing name or mend the count',
  'count-mismatch/split': '“{name}” is split into {count}: expected two occupations or more',
  'count-mismatch/tasks':
    'the sentence counts {count} tasks and gives {read}: restore the missing one or mend the count',
  'cut-off/definition-empty': 'the definition has no words: restore them',
  'cut-off/definition-told': 'the definition ends without 。: check that its end is not missing',
  'cut-off/task-below': 'task {task} below ends without ；or 。: its end is missing',
  'cut-off/task-empty': 'a task has no words: restore them',
  'definition-missing/of-occupation':
    '“{name}” gets a new definition, and none follows: expected it in the sentence, or below as 定义：…。',
  'distribution/exchange': '{length} things exchange a name or a code: expected two',
  'distribution/marks': 'marks are exchanged one to one: expected a sentence each',
  'distribution/merged': 'occupations are merged into {count}: expected one',
  'distribution/moved': '工种 go to {count} occupations: expected 分别 or a sentence each',
  'distribution/pairs': '{left} stand against {right}: expected as many on either side',
  'distribution/split': '{count} occupations are split at once: expected a sentence each',
  'distribution/sub-types': '{count} 工种 stand against {length} occupations: expected 分别, 均 or a sentence each',
  'distribution/tasks': '{texts} texts stand against {numbers} tasks: expected a text for each',
  'distribution/tasks-shared': 'tasks of {count} occupations are edited at once: expected a sentence each',
  'distribution/texts-shared': '{count} occupations get one definition or task list: expected a sentence each',
  'distribution/texts-two': 'definition and tasks get one text: expected a text for each',
  'group-differs/before': '“{name}” does not lie in {code} {group}: mend one of the codes',
  'group-differs/group': '“{name}（{code}）” does not lie in {group}: mend one of the codes',
  'group-differs/new-code': 'the new code {code} of “{name}” does not lie in {group}: mend one of the codes',
  'listing-missing/added': '“{name}” is added as {what}: expected its listing in a section 新职业信息',
  'listing-missing/rise':
    '“{subType}” rises to an occupation, and no listing of that name follows: expected 「code {name}」 with definition and tasks below',
  'name-improbable/several': '“{name}” may be several names: expected quotation marks around each',
  'name-missing/party': 'an occupation has no name: expected “name（code）”',
  'name-missing/quoted': 'there is no name between the quotation marks: restore it',
  'name-twice': '“{name}” stands twice in one list: strike one',
  'numbering/task-below': 'task {task} stands below, and the sentence does not name it: mend one of them',
  'numbering/task-told': 'the sentence says task {index}, its words have {ordinal}: mend one',
  'quotes-unbalanced/definition': 'the definition stands in several quotations: expected one',
  'quotes-unbalanced/mark': 'a quotation mark has no partner: restore it',
  'recode-missing': '“{name}（{code}）” leaves its group, and no new code follows: expected 职业编码变更为“…”',
  'reference-ambiguous/choice': 'the occupation may be “{first}” or “{second}” here: name the occupation with its code',
  'reference-ambiguous/former': 'the sentence makes an occupation and speaks of the former one: name it',
  'reference-ambiguous/removed': 'the sentence does not say what is taken away, the occupation or its 工种: name it',
  'reference-ambiguous/thing': 'the sentence does not say what is meant, the occupation or its 工种: name it',
  'sentence-ambiguous/cancelled': '“{name}” is taken away and changed in one sentence: mend one',
  'sentence-ambiguous/code': 'a 工种 gets a name with a code: expected a name alone, or 职业下的工种',
  'sentence-ambiguous/lead': 'the beginning of the sentence announces one thing, a clause does another: mend one',
  'sentence-ambiguous/listed':
    '{word} an occupation may make one, or a 工种 of it: expected 职业下的工种 behind its name',
  'sentence-ambiguous/marks': '分别 stands before L/S: expected 均, or a mark for each occupation',
  'sentence-ambiguous/part': '“{name}” is the name of an occupation and of a 工种 in it here: say which',
  'sentence-ambiguous/replaced':
    '“{other}” may be the new name and code of “{name}”, or what it is merged into: expected 更名为 and 编码变更为, or 并入',
  'sentence-ambiguous/rise':
    '“{name}” may rise to the occupation “{target}” or move there: expected 上升为, or {target}职业下的工种',
  'sentence-ambiguous/row': 'occupations and names without code stand in one row: expected a sentence each',
  'sentence-ambiguous/stays': 'the sentence changes “{name}” and says that this stays: mend one',
  'sentence-unread/clause': 'no action reads 「{words}」: compare the grammar, mend the sentence or add an action',
  'sub-types-unnamed/cancelled': 'the sentence cancels 工种 without saying which: expected their names',
  'sub-types-unnamed/moved':
    'the sentence moves 工种 without saying which, and whither: expected their names, and the occupation with its code',
  'sub-types-unnamed/renamed': 'the sentence renames 工种 without saying which: expected their names',
  'subject-missing/group': 'the sentence does not say which group it means: expected “name（code）”',
  'subject-missing/occupation': 'the sentence does not say which occupation it means: expected “name（code）”',
  'subject-missing/renamed':
    'the sentence does not say what is renamed, the occupation or its 工种: expected “name（code）” or “name”工种',
  'tasks-missing/of-occupation': '“{name}” gets new tasks, and none follow: expected a numbered list',
  'tasks-missing/task': 'the words of task {index} do not follow: expected {index}. below',
  'tasks-missing/words':
    'a task is added or replaced, and its words do not follow: expected them in the sentence, or numbered below',
  'value-differs/code-stays': 'the code of “{name}” stays {printed}, and is {code} above: mend one',
  'value-differs/listing': '“{name}” has {code} in the sentence and {other} in its listing: mend one',
  'value-differs/name': '“{name}” is called “{old}” before the change: mend one',
  'value-differs/names': 'the sentence calls the 工种 by two names before the change: mend one',
  'value-differs/owner': 'the sentence gives the 工种 to two occupations before the change: mend one',
  'value-differs/party': '“{name}” has {told} in one place and {known} in another: mend one',
  'value-differs/spot': 'a task there is task {spot}, not {other}: mend one of the numbers',
} as const;

/** What is only odd. */
export const sentenceWarnings = {
  'cut-off/definition-maybe': 'the definition ends without 。: check that its end is not missing',
  'mark-unclear/new-name': 'a mark stands beside the new name “{name}”: say in a clause that it is given',
} as const;

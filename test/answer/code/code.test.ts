/** The question what a code means: an answer that fits its schema, or a refusal that says what is wrong and what is known. */
import { beforeAll, describe, expect, test } from 'vitest';
import { codeQuestion } from '../../../src/answer/code/code.ts';
import { ask, type Context } from '../../../src/answer/question.ts';
import { loadBuiltRegister } from '../../registry.ts';
import { today } from '../../service.ts';

let context: Context;
beforeAll(async () => {
  context = { register: await loadBuiltRegister(), today };
});

test('every code that was ever held is answered on every held date, as the schema says', () => {
  const codes = new Set(
    [...context.register.entries()].flatMap(({ states }) => states.flatMap(({ facts }) => facts.code ?? [])),
  );
  for (const { id } of context.register.held) {
    for (const code of codes) {
      const result = ask(context, codeQuestion, { code, at: id });
      if (result.ok) expect(codeQuestion.answers.safeParse(result.value).error).toBeUndefined();
      else expect(['unknown', 'absent']).toContain(result.error.kind);
    }
  }
});

describe('refusals', () => {
  test.each`
    asked                                       | kind            | name                 | pointer    | known
    ${{ code: 'x' }}                            | ${'malformed'}  | ${'code-malformed'}  | ${'/code'} | ${{}}
    ${{ code: '4', at: 'soon' }}                | ${'malformed'}  | ${'at-malformed'}    | ${'/at'}   | ${{}}
    ${{ code: '4', at: '2030-01-01' }}          | ${'outOfRange'} | ${'at-future'}       | ${'/at'}   | ${{}}
    ${{ code: '4', at: '1999-01-01' }}          | ${'outOfRange'} | ${'at-before-first'} | ${'/at'}   | ${{}}
    ${{ code: '4', at: '2020-02-25.9' }}        | ${'outOfRange'} | ${'at-unknown'}      | ${'/at'}   | ${{}}
    ${{ code: '4-02-07-10', at: '2020-01-01' }} | ${'unknown'}    | ${'code-unknown'}    | ${'/code'} | ${{ coverage: 'partial' }}
    ${{ code: '4-02-07-99', at: '2022-09-28' }} | ${'absent'}     | ${'code-absent'}     | ${'/code'} | ${{ coverage: 'complete', later: [] }}
  `('$asked is $name', ({ asked, kind, name, pointer, known }) => {
    const result = ask(context, codeQuestion, asked);
    if (result.ok) expect.fail('it was answered');
    expect(result.error).toMatchObject({ kind, name, faults: [{ pointer }], known });
  });
});

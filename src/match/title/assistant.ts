/**
 * The assistant of a person (助理): whoever assists a chairman, a director or an owner does secretarial work, whatever is
 * said between; the assistant in a function belongs to that function.
 */
const ofPerson =
  /^(?:董事长|副董事长|总经理|副总经理|总裁|副总裁|老板|老总|ceo|董事会|董事|首席执行官|院长|校长|局长|行长|厂长|主席|书记|法人|创始人|合伙人|高管).{0,6}(?:助理|特助|助手|秘书)$/;

/** What such a title comes to. */
const plainly = '总经理助理';

/** Longer keys are not tested. */
const longest = 16;

/** The plain name of a person's assistant, or the key as it is. */
export function readAssistant(key: string): string {
  return key.length <= longest && ofPerson.test(key) ? plainly : key;
}

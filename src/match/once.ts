/**
 * Values that are made at first use and kept: what few callers need must not cost every start. What takes long to make is made in
 * steps, so that others may have their turn between them; whoever needs it before it is whole makes the rest at once.
 */

/** The making of a value, in steps. */
export type Steps<Value> = Generator<undefined, Value>;

export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Takes all steps that are left. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A value that is made in steps: called, it is made whole; `steps` makes it little by little, and ends once it is whole. */
export interface Gradual<Value> {
  (): Value;
  steps(): Steps<undefined>;
}

export function gradually<Value>(make: () => Steps<Value>): Gradual<Value> {
  let making: Steps<Value> | null = null;
  let made: { value: Value } | null = null;
  const advance = (): { value: Value } | null => {
    making ??= make();
    const step = making.next();
    if (step.done === true) made = { value: step.value };
    return made;
  };
  const whole = (): Value => {
    let held = made;
    while (held === null) held = advance();
    return held.value;
  };
  function* steps(): Steps<undefined> {
    while (made === null) {
      advance();
      yield;
    }
  }
  return Object.assign(whole, { steps });
}

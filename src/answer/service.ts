/** The service (服务): it owns the current register, the matcher and every cache, and asks questions of them; nothing else keeps anything. */
import type * as z from 'zod';
import type { Register } from '../catalogue/register.ts';
import { fail, type Result, succeed } from '../catalogue/result.ts';
import type { Names } from '../catalogue/vocabulary/alias.ts';
import { Cache, type CacheFigures } from './cache.ts';
import { addMatching, keepMatchers, type Matchers } from './matching.ts';
import {
  ask,
  type Context,
  type Contexts,
  type Immutable,
  type MatchingContext,
  type Need,
  type Question,
} from './question.ts';
import { type Refusal, type RefusalName, refuse } from './refusal.ts';

export interface Sources {
  /** The current register; asked once a question. */
  readonly register: () => Register | Promise<Register>;
  /** Aliases and readings; asked when a name is first looked up. */
  readonly names: (register: Register) => Promise<Names>;
  /** The text of a seed file, by the path that citations give it; null where there is none. Without it no text is at hand. */
  readonly text?: (path: string) => Promise<string | null>;
  /** The present day, ISO. */
  readonly today: () => string;
  /** Since when the register cannot be looked at again, as an ISO moment; null where it can. */
  readonly staleSince?: () => string | null;
  /** Lets others have their turn in the middle of long work. */
  readonly pause?: () => Promise<void>;
  /** Told of errors that are ours. */
  readonly report: (error: unknown) => void;
}

/** A value, at once where it is there already. */
export type Soon<T> = T | Promise<T>;

export class Service {
  readonly #sources: Sources;
  readonly #matchers: Matchers;
  readonly #caches = new Map<string, Pick<Cache<unknown>, 'clear' | 'figures'>>();
  #context: Context | null = null;
  #matching: MatchingContext | null = null;
  /** Why the register could not be loaded the last time; it is told once, until it can be loaded again. */
  #failure = '';

  constructor(sources: Sources) {
    this.#sources = sources;
    this.#matchers = keepMatchers(sources.names, sources.pause);
  }

  /** The context of a question, by what it needs. */
  readonly open: { readonly [N in Need]: () => Soon<Result<Contexts[N], Refusal>> } = {
    register: () => this.#load((context) => succeed(context)),
    matcher: () => this.#load((context) => this.#match(context)),
  };

  /** Asks a question of the current register. */
  async ask<F extends z.ZodObject, A extends z.ZodType, N extends Need>(
    question: Question<F, A, N>,
    asked: z.input<F> & Readonly<Record<string, unknown>>,
  ): Promise<Result<Immutable<z.output<A>>, Refusal>> {
    const context = await this.open[question.needs]();
    return context.ok ? ask(context.value, question, asked) : context;
  }

  /** The text of the source that citations count the lines of; null where it is not at hand. */
  async readSource(path: string): Promise<string | null> {
    return (await this.#sources.text?.(path)) ?? null;
  }

  /** Aliases and readings of a register's head; refused where the registry was replaced in between, or they cannot be loaded. */
  async loadNames(register: Register): Promise<Result<Names, Refusal>> {
    try {
      const names = await this.#sources.names(register);
      if (names.head === register.head) return succeed(names);
      this.#sources.report(new Error('the registry was replaced while its names were loaded'));
    } catch (error) {
      this.#sources.report(error);
    }
    return refuseUnavailable('matcher-unavailable', 'The names of the registry could not be loaded.');
  }

  /** Opens a cache of what depends on register and day only: another head or day empties it. One cache for each name. */
  openCache<V>(name: string, most: number, weigh: (key: string, value: V) => number): Cache<V> {
    if (this.#caches.has(name)) throw new Error(`there is a cache ${name} already`);
    const cache = new Cache<V>(most, weigh);
    this.#caches.set(name, cache);
    return cache;
  }

  /** What every cache holds. */
  get caches(): Readonly<Record<string, CacheFigures>> {
    return Object.fromEntries([...this.#caches].map(([name, { figures }]) => [name, figures]));
  }

  /** Gets ready for a register that is to be the next, where matching was asked for: whoever asks then need not wait. */
  async prepare(register: Register): Promise<void> {
    if (this.#matching !== null) await this.#matchers.give(register);
  }

  /** Whether the matcher of the current register is made. */
  get isMatching(): boolean {
    return this.#matching !== null;
  }

  /** Whether answers in a context are still those of now, and may be kept. */
  isCurrent({ register, today, staleSince = null }: Context): boolean {
    const now = this.#context;
    return now?.register === register && now.today === today && now.staleSince === staleSince;
  }

  /** Goes on with the context of the current register; one that cannot be loaded is our fault, reported and refused. */
  #load<T>(goOn: (context: Context) => Soon<Result<T, Refusal>>): Soon<Result<T, Refusal>> {
    const register = this.#sources.register();
    if (!(register instanceof Promise)) return goOn(this.#enter(register));
    return register.then(
      (loaded) => goOn(this.#enter(loaded)),
      (error) => {
        if (String(error) !== this.#failure) this.#sources.report(error);
        this.#failure = String(error);
        return refuseUnavailable('register-unavailable', 'The registry could not be loaded.');
      },
    );
  }

  #enter(register: Register): Context {
    const today = this.#sources.today();
    this.#failure = '';
    const staleSince = this.#sources.staleSince?.() ?? null;
    const now = this.#context;
    if (now?.register === register && now.today === today && now.staleSince === staleSince) return now;
    for (const cache of this.#caches.values()) cache.clear();
    this.#matching = null;
    this.#matchers.keepOnly(register.head);
    this.#context = { register, today, staleSince };
    return this.#context;
  }

  #match(context: Context): Soon<Result<MatchingContext, Refusal>> {
    if (this.#matching !== null && this.isCurrent(this.#matching)) return succeed(this.#matching);
    const matcher = this.#matchers.give(context.register);
    if (!(matcher instanceof Promise)) return succeed(this.#keep(addMatching(context, matcher)));
    return matcher.then(
      (made) => succeed(this.#keep(addMatching(context, made))),
      (error) => {
        this.#sources.report(error);
        return refuseUnavailable('matcher-unavailable', 'The names that matching needs could not be loaded.');
      },
    );
  }

  #keep(matching: MatchingContext): MatchingContext {
    if (!this.isCurrent(matching)) return matching;
    this.#matching ??= matching;
    return this.#matching;
  }
}

/** Something of ours could not be loaded: what it was is for whoever runs the service, not for who asks. */
function refuseUnavailable(name: RefusalName, message: string): Result<never, Refusal> {
  const hint =
    'Ask again in a moment; whoever runs this service learns from its log and from `zhilu verify` what is wrong.';
  return fail(refuse(name, message, { hint }));
}

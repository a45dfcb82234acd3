/** A route (路由) beside the reads: what the contract says of it, and the function that answers its requests. */
import type { Contexts, Need } from '../answer/question.ts';
import type { Refusal } from '../answer/refusal.ts';
import type { Service } from '../answer/service.ts';
import type { Result } from '../catalogue/result.ts';
import type { Binaries } from '../export/format.ts';
import type { Capacity } from './check/capacity.ts';
import type { Operation } from './contract/operation.ts';
import { negotiate } from './negotiate.ts';
import { representProblem, representRefusal } from './problem.ts';
import { respond, send } from './reply.ts';
import type { Representation } from './representation.ts';

/** A request, and what may be used to answer it. */
export interface Exchange {
  readonly request: Request;
  /** The fields of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly service: Service;
  readonly capacity: Capacity;
  /** What the runtime can export beside text; null for nothing. */
  readonly binaries: Binaries | null;
  /** The host names that tools on this machine are answered under; any where it is not given. */
  readonly hosts?: readonly string[] | undefined;
}

export interface Route {
  readonly operation: Operation;
  readonly answer: (exchange: Exchange) => Response | Promise<Response>;
}

/** A route whose answers are representations in a context: they get an ETag and are kept while head and day stay. */
export function routeRepresentation<N extends Need>(
  operation: Operation,
  needs: N,
  make: (context: Contexts[N], exchange: Exchange) => Representation,
): Route {
  // Who documents no 406 sees to media types alone.
  const offered = operation.replies[406] === undefined ? [] : Object.keys(operation.replies[200]?.content ?? {});
  const answer = (exchange: Exchange): Response | Promise<Response> => {
    const accept = exchange.request.headers.get('accept');
    if (offered.length > 0 && negotiate(offered, accept) === null) return send(representUnacceptable(offered));
    const reply = (opened: Result<Contexts[N], Refusal>): Response =>
      opened.ok ? respond(opened.value, make(opened.value, exchange)) : refuseUnavailable(opened.error);
    const opened = exchange.service.open[needs]();
    return opened instanceof Promise ? opened.then(reply) : reply(opened);
  };
  return { operation, answer };
}

/** Says that a client accepts nothing of what is offered. */
export function representUnacceptable(offered: readonly string[]): Representation {
  const detail = 'The client accepts none of the media types that are offered here.';
  const hint = `Accept ${offered.join(', ')}; where there is format=, it must be one that Accept allows.`;
  return representProblem(406, 'not-acceptable', 'Not acceptable', detail, { hint });
}

/** Says that a part of the service cannot be had now. */
export function refuseUnavailable(refusal: Refusal): Response {
  return send(representRefusal(refusal, []), { 'retry-after': '1' });
}

/** Problem types (问题类型): what each means and what to do about it, by the name that ends its address; every type that is answered stands here. */
import { type RefusalName, refusals } from '../../answer/refusal.ts';

export interface ProblemType {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

const written = 'Write a date as YYYY-MM-DD, or take a revision id from /v1/revisions.';
const future = 'A date that has not come yet was asked for: no source can speak of it. Ask for a date up to today.';
const early = 'The date lies before the first revision that the registry holds. It cannot say anything of that time.';

type Told = Omit<ProblemType, 'title'>;

/** What may be wrong with a date or revision, by the field that names it. */
function ofDate<F extends 'at' | 'on' | 'from' | 'to'>(
  field: F,
): Record<`${F}-${'malformed' | 'future' | 'before-first' | 'unknown'}`, Told>;
function ofDate(field: string): Record<string, Told> {
  return {
    [`${field}-malformed`]: {
      meaning: `\`${field}\` is neither a day of the calendar nor a revision id.`,
      remedy: written,
    },
    [`${field}-future`]: { meaning: future, remedy: `Leave \`${field}\` out for today.` },
    [`${field}-before-first`]: { meaning: early, remedy: 'The answer names the first date that can be asked for.' },
    [`${field}-unknown`]: { meaning: 'There is no revision of that id.', remedy: 'See /v1/revisions for the ids.' },
  };
}

const ofQuestions: Readonly<Partial<Record<RefusalName, Told>>> = {
  ...{ ...ofDate('at'), ...ofDate('on'), ...ofDate('from'), ...ofDate('to') },
  'parameter-missing': { meaning: 'A needed parameter was not given.', remedy: 'The hint says what to give.' },
  'parameter-malformed': {
    meaning: 'A parameter cannot be read: it is of another form, or out of its range.',
    remedy: '`errors` names each parameter and what was expected; /openapi.json describes all of them.',
  },
  'code-malformed': {
    meaning: 'The text is no occupation code: a code is d, d-dd, d-dd-dd or d-dd-dd-dd, and begins with 1 to 8.',
    remedy: 'Check the digits. Letters are not read as digits; full-width signs and other dashes are read.',
  },
  'code-unknown': {
    meaning:
      'No held source gives the code a meaning on that date, and the sources do not list everything: it may have had one.',
    remedy: 'Do not take it for wrong. `coverage` says what the sources list, `later` who holds it at another time.',
  },
  'code-absent': {
    meaning: 'The code had no meaning by that date; the sources list every code of its level.',
    remedy: 'Check the digits and the date, or look the name up at /v1/search.',
  },
  'parent-unknown': { meaning: '`parent` is neither a code nor the id of an entry.', remedy: 'Give one of the two.' },
  'cursor-unknown': {
    meaning: 'The cursor is not of this list: a list is told apart by everything else that was asked for.',
    remedy: 'Start again without `cursor`, and follow the `Link` of each page.',
  },
  'entry-unknown': {
    meaning: 'There is no entry of that id.',
    remedy: 'Ids come from /v1/codes and /v1/entries. A withdrawn entry keeps its id.',
  },
  'entry-not-yet': {
    meaning: 'No held source knows the entry by that date.',
    remedy: 'The hint names the first revision that does.',
  },
  'revision-unknown': { meaning: 'There is no revision of that id.', remedy: 'See /v1/revisions for the ids.' },
  'search-twofold': { meaning: '`q` and `work` were both given.', remedy: 'Search for one, or check a row with both.' },
  'scheme-unknown': { meaning: 'There is no crosswalk to that classification.', remedy: 'See /v1/crosswalks.' },
  'item-unknown': { meaning: 'The other classification has no such item.', remedy: 'Check its code.' },
  'outline-of-group': { meaning: 'Only an occupation has an outline.', remedy: 'Give a code of four parts.' },
  'batch-malformed': {
    meaning: 'A batch of queries is no JSON object of queries, each of them with a `query`.',
    remedy: 'The hint shows the form that the protocol asks for.',
  },
  'batch-too-large': {
    meaning: 'A batch has more queries than are answered at once.',
    remedy: 'Send it in smaller batches.',
  },
  'callback-refused': {
    meaning:
      'A callback was asked for (JSONP), which is not answered: any page may read the answers as they are (CORS).',
    remedy: 'Leave `callback` out.',
  },
  'property-unknown': { meaning: 'There is no property of that id.', remedy: 'The hint lists those that there are.' },
  'register-unavailable': {
    meaning: 'The registry itself cannot be loaded. Nothing is wrong with the request.',
    remedy: 'Ask again in a moment; whoever runs the service finds the reason in its log.',
  },
  'matcher-unavailable': {
    meaning: 'What matching needs could not be loaded. Nothing is wrong with the request.',
    remedy: 'Ask again in a moment; answers that need no matching are given all the same.',
  },
};

/** What is wrong with a request before any question is asked, or with us. */
const ofRequests = {
  'parameter-unknown': {
    title: 'Unknown parameter',
    meaning: 'The address takes no such parameter. It is refused, as a mistyped one would go unnoticed.',
    remedy: 'The hint lists those that are known.',
  },
  'parameter-twice': {
    title: 'Parameter given twice',
    meaning: 'A parameter stands more than once.',
    remedy: 'Give it once.',
  },
  'not-acceptable': {
    title: 'Not acceptable',
    meaning: 'The client accepts none of the media types that the address offers, or `format` asks for another one.',
    remedy: 'Ask for one of those that the hint names; `Accept: */*` takes any.',
  },
  'route-unknown': {
    title: 'No such address',
    meaning: 'The service has nothing at that address.',
    remedy: 'The reference is /docs, for programs /openapi.json.',
  },
  'method-not-allowed': {
    title: 'Method not allowed',
    meaning:
      'The address exists, but does not answer that method. The service is read-only: POST sends questions that are too long for an address.',
    remedy: 'See the `Allow` header.',
  },
  'body-too-large': {
    title: 'Body too large',
    meaning: 'The body has more than can be taken in its media type.',
    remedy: 'Send it in parts, or as a media type that is streamed (NDJSON, CSV).',
  },
  'body-malformed': {
    title: 'Malformed body',
    meaning: 'The body is not what its media type or content coding says.',
    remedy: '`detail` says where reading stopped.',
  },
  'media-type-unknown': {
    title: 'Unknown media type',
    meaning: 'The body is of a media type that is not read.',
    remedy: 'Send one of those that the hint names, and say so in `Content-Type`.',
  },
  'charset-unknown': {
    title: 'Unknown charset',
    meaning: '`Content-Type` declares a charset that there is none of.',
    remedy: 'Leave it out: it is then told by the bytes.',
  },
  'encoding-unknown': {
    title: 'Unknown encoding',
    meaning: 'The body has a content coding that is not read.',
    remedy: 'Send it as it is, or with `Content-Encoding: gzip`.',
  },
  'columns-unknown': {
    title: 'Unknown columns',
    meaning: 'It cannot be told which columns of a table are meant.',
    remedy: 'Name the columns as the hint says.',
  },
  'row-malformed': {
    title: 'Malformed row',
    meaning:
      'One row of many cannot be read. The others are answered; this one comes back in its place with its number.',
    remedy: 'Mend the row and send it again.',
  },
  'format-unavailable': {
    title: 'Format not available',
    meaning: 'This service cannot write that format where it runs.',
    remedy: 'Ask for one of those that the hint names.',
  },
  'table-unknown': {
    title: 'Unusable table',
    meaning: 'There is no such table.',
    remedy: 'See the hint for those that there are.',
  },
  'table-unfit': {
    title: 'Unusable table',
    meaning: 'The format cannot hold that table.',
    remedy: 'Leave it out, or take one of those that the hint names.',
  },
  'host-refused': {
    title: 'Host refused',
    meaning: 'A tool asked under a host name that is not of this machine, of a server that only this machine reaches.',
    remedy: 'Ask under localhost, or let whoever runs the service allow the name.',
  },
  internal: {
    title: 'Internal error',
    meaning: 'The service failed; the request may be right.',
    remedy: 'Try again; if it stays, report it with the `X-Request-Id` of the answer.',
  },
} satisfies Readonly<Record<string, ProblemType>>;

/** Said of a problem that explains itself. */
const itself: Told = { meaning: 'The problem says it itself, in `detail`.', remedy: 'See its `hint`.' };

/** Every problem type by its name. */
export const problemTypes: ReadonlyMap<string, ProblemType> = new Map<string, ProblemType>(
  [
    ...Object.entries(refusals).map(([name, { title }]): [string, ProblemType] => {
      const told = Object.entries(ofQuestions).find(([known]) => known === name)?.[1];
      return [name, { title, ...(told ?? itself) }];
    }),
    ...Object.entries(ofRequests),
  ].sort(([left], [right]) => (left < right ? -1 : 1)),
);

/** The address of the page that says what a problem means: the `type` of problem documents. */
export function problemAddress(name: string): string {
  return `/problems/${name}`;
}

/** A view (所见): in which language and as of which date a page is shown, and what is needed to write and link in it. */
import { html } from 'hono/html';
import type { TextFields } from '../../answer/asked.ts';
import type { Context } from '../../answer/question.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { compareRevisions } from '../../catalogue/vocabulary/revision.ts';

/** A piece of a page; text in it is escaped, markup is not. */
export type Html = ReturnType<typeof html>;

export type Language = 'zh' | 'en';

export interface View {
  readonly context: Context;
  readonly language: Language;
  /** The path of the page, without its query. */
  readonly path: string;
  /** The fields of the page's own, beside language and date. */
  readonly fields: TextFields;
  /** The date as it was asked for; null where that is today. */
  readonly at: string | null;
  /** The date as questions take it: left out where that is today, whose sources may be fewer than those of the revision. */
  readonly asked: { readonly at?: string };
  readonly moment: Moment;
  /** The origin of the service's public addresses, `https://host`. */
  readonly origin: string;
  /** The text of the view's language. */
  readonly say: (zh: string, en: string) => string;
  /** An address of this service that keeps language and date. */
  readonly link: (path: string, fields?: TextFields) => string;
  /** The address of an entry, or of a code; as of the date only where it is known by then. */
  readonly linkEntry: (id: string) => string;
  readonly linkCode: (code: string) => string;
}

/** What a view is made of. */
export type Sight = Omit<View, 'say' | 'link' | 'linkEntry' | 'linkCode' | 'asked'>;

/** Makes a view. */
export function openView(sight: Sight): View {
  const { language, at, moment } = sight;
  const { register } = sight.context;
  const revision = moment.revision.id;
  const isHeld = (code: string): boolean =>
    register.holdings(code).some(({ since }) => compareRevisions(since, revision) <= 0);
  const kept = { at: at ?? undefined, lang: language === 'en' ? 'en' : undefined };
  return {
    ...sight,
    asked: at === null ? {} : { at },
    say: (zh, en) => (language === 'en' ? en : zh),
    link: (path, fields = {}) => writeQuery(path, { ...fields, ...kept }),
    linkEntry: (id) =>
      writeQuery(`/entries/${id}`, at === null || register.facts(id, revision) !== null ? kept : { lang: kept.lang }),
    linkCode: (code) => writeQuery(`/codes/${code}`, at === null || isHeld(code) ? kept : { lang: kept.lang }),
  };
}

/** A path with a query of the fields that are given; a fragment of the path stays last. */
export function writeQuery(path: string, fields: TextFields): string {
  let query = '';
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) query += `${query === '' ? '?' : '&'}${name}=${encodeURIComponent(value)}`;
  }
  const hash = path.indexOf('#');
  return hash === -1 ? path + query : path.slice(0, hash) + query + path.slice(hash);
}

/** Some Chinese of an authority in a page of either language. */
export function official({ language }: View, text: string): Html {
  return language === 'en' ? html`<span lang="zh-Hans">${text}</span>` : html`${text}`;
}

/** The feed as JSON Feed 1.1. */
import * as z from 'zod';
import type { feedQuestion } from '../../answer/feed/feed.ts';
import type { AnswerTo } from '../../answer/question.ts';

export const jsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.object({ name: z.string() })),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime({ offset: true }),
      tags: z.array(z.string()),
    }),
  ),
});

/** Writes the feed; `self` is its own absolute address. */
export function writeJsonFeed({ title, items }: AnswerTo<typeof feedQuestion>, self: string): string {
  const { origin } = new URL(self);
  const feed: z.infer<typeof jsonFeedSchema> = {
    version: 'https://jsonfeed.org/version/1.1',
    ...{ title, home_page_url: `${origin}/`, feed_url: self, language: 'zh-Hans', authors: [{ name: '职录 Zhilu' }] },
    items: items.map(({ id, address, title: headline, text, updated, types }) => ({
      ...{ id, url: origin + address, title: headline, content_text: text, date_published: updated, tags: [...types] },
    })),
  };
  return JSON.stringify(feed);
}

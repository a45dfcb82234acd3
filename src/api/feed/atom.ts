/**
 * The feed as Atom (RFC 4287). Written here: it is one page of XML whose every element we want to name, and the usual library
 * brings an XML reader along that the edge would have to carry.
 */

import type { feedQuestion } from '../../answer/feed/feed.ts';
import type { AnswerTo } from '../../answer/question.ts';

/** What XML 1.0 cannot hold, however it is written. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes the feed; `self` is its own absolute address. */
export function writeAtom({ title, updated, items }: AnswerTo<typeof feedQuestion>, id: string, self: string): string {
  const { origin } = new URL(self);
  const entries = items.map(
    (item) => `<entry>
<id>${escapeXml(item.id)}</id>
<title>${escapeXml(item.title)}</title>
<updated>${item.updated}</updated>
<published>${item.updated}</published>
<link rel="alternate" type="application/json" href="${escapeXml(origin + item.address)}"/>
${item.types.map((type) => `<category term="${type}"/>`).join('')}
<content type="text">${escapeXml(item.text)}</content>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
<author><name>职录 Zhilu</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(origin)}/"/>
${entries.join('')}</feed>
`;
}

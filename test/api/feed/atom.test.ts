/** The feeds over HTTP: well-formed Atom by the rules of RFC 4287, JSON Feed 1.1, narrowed by codes that stand more than once. */
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonFeedSchema } from '../../../src/api/feed/json-feed.ts';
import { type Service, startService } from '../../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML strictly: whatever is not well-formed throws. */
function readXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom');
    const own = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
    const element: Element = { name: local, attributes: own, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0] ?? expect.fail('no element');
}

const dated = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const all = (element: Element, name: string): Element[] => element.children.filter((child) => child.name === name);
const only = (element: Element, name: string): Element => {
  const [found, ...others] = all(element, name);
  expect([name, others.length]).toEqual([name, 0]);
  return found ?? expect.fail(`no ${name}`);
};

describe.each(['/feed.atom', '/feed.atom?code=4-02-07-10', '/feed.atom?code=4-14-04-00&code=4-02-07-10'])(
  '%s',
  (address) => {
    test('keeps the rules of RFC 4287', async () => {
      const { text, headers } = await service.ask(address);
      expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const feed = readXml(text);
      expect(feed.name).toBe('feed');
      for (const element of [feed, ...all(feed, 'entry')]) {
        expect(only(element, 'id').text).toMatch(
          /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(only(element, 'title').text).not.toBe('');
        expect(only(element, 'updated').text).toMatch(dated);
        for (const link of all(element, 'link')) expect(new URL(link.attributes.href ?? '').protocol).toBe('http:');
      }
      expect(only(only(feed, 'author'), 'name').text).not.toBe('');
      expect(all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self')).toHaveLength(1);
      const entries = all(feed, 'entry');
      expect(entries.length).toBeGreaterThan(2);
      for (const entry of entries) {
        only(entry, 'content');
        for (const category of all(entry, 'category')) expect(category.attributes.term).toBeTruthy();
        for (const child of entry.children)
          expect(['id', 'title', 'updated', 'published', 'link', 'category', 'content']).toContain(child.name);
      }
      expect(new Set(entries.map((entry) => only(entry, 'id').text)).size).toBe(entries.length);
      const latest = entries
        .map((entry) => only(entry, 'updated').text)
        .sort()
        .at(-1);
      expect(only(feed, 'updated').text).toBe(latest);
    });
  },
);

test('the reader of XML does refuse what is not well-formed', () => {
  expect(() => readXml('<feed xmlns="http://www.w3.org/2005/Atom"><id>&</id></feed>')).toThrow();
});

test('JSON Feed has the same items', async () => {
  const { json } = await service.ask('/feed.json?code=4-02-07-10');
  const { items, feed_url } = jsonFeedSchema.parse(json);
  expect(feed_url).toBe('http://localhost/feed.json?code=4-02-07-10');
  const atom = readXml((await service.ask('/feed.atom?code=4-02-07-10')).text);
  expect(items.map(({ id }) => id)).toEqual(all(atom, 'entry').map((entry) => only(entry, 'id').text));
});

test.each`
  address                     | status
  ${'/feed.atom?code=x'}      | ${400}
  ${'/feed.json?id=e000'}     | ${404}
  ${'/feed.atom?codes=4'}     | ${400}
  ${'/feed.atom?code=%3C%26'} | ${400}
`('$address: $status', async ({ address, status }) => {
  expect((await service.ask(address)).status).toBe(status);
});

/** What a server answers to the requests that must be answered alike everywhere: status, ETag, links and every byte. */
import { digestText } from '../../src/catalogue/history/digest.ts';
import { addresses } from '../addresses.ts';

/** Asks them all, in order. */
export async function askAll(url: string): Promise<string[]> {
  const answers: string[] = [];
  for (const { method, address } of addresses) {
    const response = await fetch(url + address, { method, redirect: 'manual' });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    // A page names the address that it was asked at, which differs from server to server, and so does its ETag.
    const told = ['content-type', isPage ? 'vary' : 'etag', 'link', 'allow'].map((name) => response.headers.get(name));
    const bytes = Buffer.from(await response.arrayBuffer())
      .toString('latin1')
      .replaceAll(url, '');
    answers.push([method, address, response.status, ...told, digestText(bytes)].join(' '));
  }
  return answers;
}

/** The script of the page that checks a list, run twice: by the page, and by the worker that it starts, which reads, asks and writes. */
import { List } from './list.ts';
import type { News, Order } from './message.ts';
import { startPage } from './page.ts';

if ('document' in globalThis) {
  const worker = new Worker(import.meta.url, { type: 'module' });
  const hear = startPage((order) => worker.postMessage(order));
  worker.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
} else {
  const list = new List((news) => self.postMessage(news));
  self.addEventListener('message', ({ data }: MessageEvent<Order>) => list.follow(data));
}

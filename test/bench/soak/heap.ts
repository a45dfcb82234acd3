/** What of a process's memory is alive: its heap after a collection that is asked for over the inspector, and what its caches hold of it. */

/** A process whose heap can be measured. */
export interface Inspected {
  /** Megabytes of the heap that are alive after two collections: the second takes what the first one let go of. */
  readonly measure: () => Promise<number>;
  readonly close: () => void;
}

/** Connects to the inspector of a process. @param url as Node prints it: `ws://127.0.0.1:…` */
export async function inspect(url: string): Promise<Inspected> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (result: { usedSize?: number }) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let count = 0;
  const call = (method: string): Promise<{ usedSize?: number }> =>
    new Promise((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      socket.send(JSON.stringify({ id: count, method }));
    });
  return {
    measure: async () => {
      await call('HeapProfiler.collectGarbage');
      await call('HeapProfiler.collectGarbage');
      const { usedSize = Number.NaN } = await call('Runtime.getHeapUsage');
      return Math.round(usedSize / 1e6);
    },
    close: () => socket.close(),
  };
}

/** The megabytes of kept replies that a text of metrics tells of: the cache that is measured in bytes. */
export function readReplies(metrics: string): number {
  return Math.round(Number(/zhilu_cache_weight\{cache="replies"\} (\S+)/.exec(metrics)?.[1]) / 1e6);
}

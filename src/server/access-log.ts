/** The access log (访问日志): one line a request once it is over, numbered; text for people, JSON for machines. Query values may be personal: only the path is kept. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type LogFormat = 'text' | 'json' | 'off';

/** A request that is over. */
export interface Exchange {
  /** Counts from 1 since the process started; the response bears it as `zhilu-request`. */
  readonly request: number;
  /** When it came, ISO. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Null where whoever asked went away before it was answered. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** Bytes that were written to the connection for it, headers among them. */
  readonly bytes: number;
}

/** Writes an exchange as a line. */
export function writeExchange(exchange: Exchange, format: Exclude<LogFormat, 'off'>): string {
  if (format === 'json') return `${JSON.stringify(exchange)}\n`;
  const { request, at, method, path, status, milliseconds, bytes } = exchange;
  return `${at} #${request} ${method} ${path} ${status ?? 'aborted'} ${milliseconds} ms ${bytes} B\n`;
}

/** Makes a listener for the requests of a server, which tells of each that is over. */
export function watchExchanges(
  tell: (exchange: Exchange) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  let count = 0;
  return (request, response) => {
    count += 1;
    const [number, began] = [count, performance.now()];
    const at = new Date().toISOString();
    const { socket, method = '', url = '' } = request;
    const before = socket.bytesWritten;
    response.setHeader('zhilu-request', String(number));
    response.once('close', () => {
      tell({
        ...{ request: number, at, method, path: url.split('?')[0]?.slice(0, 500) ?? '' },
        status: response.writableFinished ? response.statusCode : null,
        milliseconds: Math.round((performance.now() - began) * 10) / 10,
        bytes: socket.bytesWritten - before,
      });
    });
  };
}

/** Standard input and output as a transport of messages; whatever was asked before the input ends is answered. */
import { Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Io } from '../io.ts';

/** A transport over the streams of a command: a message a line. */
export function openTransport({ stdin, stdout }: Io): StdioServerTransport {
  const output = new Writable({
    write: (chunk, _, done) => {
      stdout.write(chunk);
      done();
    },
  });
  return new StdioServerTransport(stdin, output);
}

/** Waits until the input ends and everything asked is answered, or until the command is to stop. Called once the transport is connected. */
export async function untilAnswered(transport: StdioServerTransport, { stdin, signal }: Io): Promise<void> {
  const open = new Set<string | number>();
  let ended = false;
  await new Promise<void>((resolve) => {
    const settle = (): void => {
      if (ended && open.size === 0) resolve();
    };
    const { onmessage } = transport;
    const send = transport.send.bind(transport);
    transport.onmessage = (message) => {
      if ('method' in message && 'id' in message) open.add(message.id);
      onmessage?.(message);
    };
    transport.send = async (message) => {
      await send(message);
      if ('method' in message || message.id === undefined) return;
      open.delete(message.id);
      settle();
    };
    for (const event of ['end', 'close', 'error']) {
      stdin.once(event, () => {
        ended = true;
        settle();
      });
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

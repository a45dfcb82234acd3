/** Progress (进度): one line on standard error that is drawn anew, on a terminal only: rows, rows a second, share, time left. */
import type { Io } from '../io.ts';

export interface Progress {
  /** Adds to the bytes read so far. */
  readonly see: (bytes: number) => void;
  /** Wipes the line. */
  readonly stop: () => void;
}

const interval = 200;
const barWidth = 24;

/** Starts showing progress; `total` is the bytes to come, null where nobody knows, and `rows` tells how many rows there were. */
export function startProgress({ stderr }: Pick<Io, 'stderr'>, total: number | null, rows: () => number): Progress {
  if (stderr.isTTY !== true) return { see: () => undefined, stop: () => undefined };
  const started = Date.now();
  let drawn = started;
  let seen = 0;
  return {
    see: (bytes) => {
      seen += bytes;
      const now = Date.now();
      if (now - drawn < interval) return;
      drawn = now;
      stderr.write(`\r${showProgress(rows(), seen, total, (now - started) / 1000)}\u001b[K`);
    },
    stop: () => {
      stderr.write('\r\u001b[K');
    },
  };
}

/** The line. */
function showProgress(rows: number, seen: number, total: number | null, seconds: number): string {
  const speed = seconds === 0 ? 0 : Math.round(rows / seconds);
  const counted = `${rows.toLocaleString('en')} rows, ${speed.toLocaleString('en')} rows/s`;
  if (total === null || total === 0) return counted;
  const share = Math.min(1, seen / total);
  const full = Math.round(share * barWidth);
  const left = share === 0 ? '?' : showTime((seconds * (1 - share)) / share);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${Math.round(share * 100)} %  ${counted}, ${left} left`;
}

function showTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

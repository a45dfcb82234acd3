/** An asset (附件): a file that pages load from this service, with a digest of its content in its name, so that it can be kept for ever. */
import { digestText } from '../../catalogue/history/digest.ts';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

/** Makes an asset; `name` is that of a file, such as `style.css`. */
export function makeAsset(name: string, type: string, text: string): Asset {
  const dot = name.lastIndexOf('.');
  return { path: `/assets/${name.slice(0, dot)}-${digestText(text).slice(0, 12)}${name.slice(dot)}`, type, text };
}

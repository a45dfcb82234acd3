/** An asset (附件): a file that pages load from this service, with a digest of its content in its name, so that it can be kept for ever. */
import { digestText } from '../../catalogue/history/digest.ts';

export interface Asset {
  /** That of a file, such as `style.css`. */
  readonly name: string;
  readonly path: string;
  readonly type: string;
  /** Null where it is too long to be held by everyone: a runtime opens it by its name, or gives it before the service is asked. */
  readonly text: string | null;
}

/** The headers of an asset: what its name says never changes. */
export function headersOf({ type }: Pick<Asset, 'type'>): Record<string, string> {
  return { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
}

/** Makes an asset. */
export function makeAsset(name: string, type: string, text: string): Asset {
  return { ...pointTo(name, type, digestText(text)), text };
}

/** An asset whose text is elsewhere, by the digest of it. */
export function pointTo(name: string, type: string, digest: string): Asset {
  const dot = name.lastIndexOf('.');
  return { name, path: `/assets/${name.slice(0, dot)}-${digest.slice(0, 12)}${name.slice(dot)}`, type, text: null };
}

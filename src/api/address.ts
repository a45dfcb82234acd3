/** Addresses (地址) in OpenAPI form, such as `/v1/codes/{code}`: the fields in their path, and how they are filled in. */
import type { TextFields } from '../answer/asked.ts';

/** The names of the fields in a path. */
export function namesInPath(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** An address with its fields filled in: those that the path does not name stand in the query, in their order. */
export function writeAddress(path: string, fields: TextFields): string {
  const inPath = namesInPath(path);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fields[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && !inPath.includes(name)) search.set(name, value);
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

/** The layout (布局) of a flow: nodes in the order of their codes, ribbons in the order of the other side, so that they cross least. */

export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface Node {
  readonly code: string;
  readonly count: number;
  readonly y: number;
  readonly height: number;
}

export interface Ribbon extends Move {
  readonly count: number;
  readonly y0: number;
  readonly y1: number;
  readonly height: number;
}

/** Pixels of one entry, and between two groups. */
const [unit, gap] = [9, 12];

/** Places nodes and ribbons. */
export function layFlow(moves: readonly Move[]): { left: Node[]; right: Node[]; ribbons: Ribbon[]; height: number } {
  const [left, right] = [stack(moves.map(({ from }) => from)), stack(moves.map(({ to }) => to))];
  const counts = new Map<string, number>();
  for (const { from, to } of moves) counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  const pairs = [...counts].map(([key, count]) => {
    const [from = '', to = ''] = key.split(' ');
    return { from, to, count };
  });
  const starts = place(
    pairs,
    left,
    ({ from }) => from,
    ({ to }) => to,
  );
  const ends = place(
    pairs,
    right,
    ({ to }) => to,
    ({ from }) => from,
  );
  const ribbons = pairs
    .map((pair) => ({ ...pair, y0: starts.get(pair) ?? 0, y1: ends.get(pair) ?? 0, height: unit * pair.count }))
    .sort((one, other) => (`${one.from} ${one.to}` < `${other.from} ${other.to}` ? -1 : 1));
  const bottom = (nodes: readonly Node[]): number => (nodes.at(-1)?.y ?? 0) + (nodes.at(-1)?.height ?? 0);
  return { left, right, ribbons, height: Math.max(bottom(left), bottom(right)) };
}

function stack(codes: readonly string[]): Node[] {
  let y = 0;
  return [...Map.groupBy(codes, (code) => code)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, all]) => {
      const node = { code, count: all.length, y, height: unit * all.length };
      y += node.height + gap;
      return node;
    });
}

function place<P extends Move & { readonly count: number }>(
  pairs: readonly P[],
  nodes: readonly Node[],
  own: (pair: P) => string,
  other: (pair: P) => string,
): Map<P, number> {
  const reached = new Map(nodes.map(({ code, y }) => [code, y]));
  const places = new Map<P, number>();
  for (const pair of [...pairs].sort((one, two) => (other(one) < other(two) ? -1 : 1))) {
    const y = reached.get(own(pair)) ?? 0;
    places.set(pair, y);
    reached.set(own(pair), y + unit * pair.count);
  }
  return places;
}

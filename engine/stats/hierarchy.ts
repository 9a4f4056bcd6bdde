/** How far two clusters are apart (类间距离): by the growth of the sum of squares, on average, at most, at least. */
export type Linkage = "ward" | "average" | "complete" | "single";

/** Two clusters made one; each goes by one of its points. */
interface Merge {
  readonly one: number;
  readonly other: number;
  readonly height: number;
  /** Whether one of both could as well have been merged with a third one. */
  readonly isTied: boolean;
}

/**
 * Merges points into ever fewer clusters, the nearest first (系统聚类).
 *
 * The chain of nearest neighbours finds the same clusters as looking through all distances at every merge would, in the
 * square of the number of points, for linkages under which a merge brings nothing nearer than its parts were. Among
 * equal distances the one found first decides: points in another order may then make other clusters, so that the caller
 * sorts them.
 *
 * @param points - of one length
 * @returns one merge fewer than there are points, the lowest first
 * @source Murtagh (1983), A survey of recent advances in hierarchical clustering algorithms, The Computer Journal 26;
 *   Lance & Williams (1967); Ward's is R's ward.D2
 */
export function agglomerate(points: readonly Float64Array[], linkage: Linkage): Merge[] {
  const count = points.length;
  const distances = distancesOf(points, linkage === "ward");
  const at = (i: number, j: number): number => (i < j ? i * count - (i * (i + 1)) / 2 + j - i - 1 : at(j, i));
  const sizes = new Uint32Array(count).fill(1);
  const heights = new Float64Array(count);
  const isActive = new Uint8Array(count).fill(1);
  const hasOthers = (i: number, distance: number) => {
    let found = 0;
    for (let k = 0; k < count; k++)
      if (isActive[k] === 1 && k !== i && distances[at(i, k)]! <= distance * (1 + 1e-12)) found += 1;
    return found > 1;
  };
  const chain: number[] = [];
  const merges: Merge[] = [];
  while (merges.length < count - 1) {
    if (chain.length === 0) chain.push(isActive.indexOf(1));
    const top = chain.at(-1)!;
    const before = chain.at(-2);
    let nearest = before ?? -1;
    let least = before === undefined ? Infinity : distances[at(top, before)]!;
    for (let k = 0; k < count; k++) {
      if (isActive[k] === 0 || k === top || !(distances[at(top, k)]! < least)) continue;
      nearest = k;
      least = distances[at(top, k)]!;
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    // A merge is never lower than those that it is made of, also where rounding says so.
    const height = Math.max(linkage === "ward" ? Math.sqrt(least) : least, heights[top]!, heights[nearest]!);
    const isTied = linkage !== "single" && least > 0 && [top, nearest].some((each) => hasOthers(each, least));
    merges.push({ one: nearest, other: top, height, isTied });
    for (let k = 0; k < count; k++) {
      if (isActive[k] === 0 || k === top || k === nearest) continue;
      distances[at(nearest, k)] = merged(
        linkage,
        least,
        [
          { distance: distances[at(nearest, k)]!, size: sizes[nearest]! },
          { distance: distances[at(top, k)]!, size: sizes[top]! },
        ],
        sizes[k]!,
      );
    }
    isActive[top] = 0;
    sizes[nearest]! += sizes[top]!;
    heights[nearest] = height;
  }
  return merges.sort((a, b) => a.height - b.height);
}

interface Part {
  readonly distance: number;
  readonly size: number;
}

/** The distance from a third cluster to the union of two that are `between` apart; squared for Ward's. */
function merged(linkage: Linkage, between: number, [a, b]: readonly [Part, Part], size: number): number {
  switch (linkage) {
    case "single":
      return Math.min(a.distance, b.distance);
    case "complete":
      return Math.max(a.distance, b.distance);
    case "average":
      return (a.size * a.distance + b.size * b.distance) / (a.size + b.size);
    case "ward":
      return ((a.size + size) * a.distance + (b.size + size) * b.distance - size * between) / (a.size + b.size + size);
  }
}

/** The distances of all pairs, the first point's first, in one row. */
function distancesOf(points: readonly Float64Array[], isSquared: boolean): Float64Array {
  const found = new Float64Array((points.length * (points.length - 1)) / 2);
  let at = 0;
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++) {
      let square = 0;
      for (let v = 0; v < points[i]!.length; v++) square += (points[i]![v]! - points[j]![v]!) ** 2;
      found[at++] = isSquared ? square : Math.sqrt(square);
    }
  return found;
}

/** Points in as many clusters as were asked for. */
export interface Cut {
  /** The cluster of each point, counted from 0 in the order in which the points name them. */
  readonly clusters: readonly number[];
  /** Whether equal distances left a choice, so that other clusters would have been as near. */
  readonly isTied: boolean;
}

/**
 * Cuts a tree of merges into clusters (类的划分).
 *
 * @param merges - as `agglomerate` gives them
 * @param count - how many clusters
 * @returns `undefined` where equal points would have to be parted, or there are too few
 */
export function cut(merges: readonly Merge[], count: number): Cut | undefined {
  const made = merges.length + 1 - count;
  if (made < 0 || merges[made]?.height === 0) return undefined;
  const parents = Array.from({ length: merges.length + 1 }, (_, i) => i);
  const rootOf = (point: number): number => {
    let at = point;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  for (const { one, other } of merges.slice(0, made)) parents[rootOf(other)] = rootOf(one);
  const numbers = new Map<number, number>();
  const clusters = parents.map((_, point) => {
    const root = rootOf(point);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
  const [last, next] = [merges[made - 1]?.height, merges[made]?.height];
  const isLastTied = last !== undefined && next !== undefined && next - last <= 1e-12 * next;
  const isTied = isLastTied || merges.slice(0, made).some((merge) => merge.isTied);
  return { clusters, isTied };
}

/** Boxes that must not overlap. */

/** A box in px; `right` and `bottom` lie outside of it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether `inner` lies within `outer`. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** Values that are at least `apart` from one another and within `[low, high]` if there is room, each moved as little as need be. */
export function spread(
  values: readonly number[],
  apart: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const down: number[] = [];
  for (const { value } of order) down.push(Math.max(value, low, (down.at(-1) ?? -Infinity) + apart));
  let limit = high;
  const up = down.toReversed().map((value) => {
    const moved = Math.min(value, limit);
    limit = moved - apart;
    return moved;
  });
  const placed = up.toReversed();
  return values.map((value, index) => placed[order.findIndex(({ at }) => at === index)] ?? value);
}

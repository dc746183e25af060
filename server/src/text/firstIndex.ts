/**
 * The first index below `count` of which a condition is true; `count` when it is true of none. Of all after the first one it
 * must be true as well: binary search.
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

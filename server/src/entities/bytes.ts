/**
 * A part of a file as a buffer of its own, for typed arrays of any width. Not `slice`, which on the buffers of Node shares the
 * memory and its alignment.
 */
export function copied(bytes: Uint8Array, from: number, to = bytes.length): ArrayBuffer {
  const copy = new Uint8Array(to - from);
  copy.set(bytes.subarray(from, to));
  return copy.buffer;
}

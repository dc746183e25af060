/**
 * One part of a learned table, or undefined. Learned tables are kept as text (`part<TAB>base64` lines) so that every reader of
 * `server/data` and the browser bundle can carry them like any other table. Linear in the part.
 */
export function readPart(table: string, part: string): Uint8Array | undefined {
  const line = table.indexOf(`\n${part}\t`);
  if (line < 0) return undefined;
  const start = line + part.length + 2;
  const newline = table.indexOf('\n', start);
  return decode(table, start, newline < 0 ? table.length : newline);
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decode(text: string, start: number, end: number): Uint8Array {
  const values = new Uint8Array(256);
  for (let value = 0; value < 64; value++) values[digits.charCodeAt(value)] = value;
  const bytes = new Uint8Array(((end - start) * 3) >> 2);
  let out = 0;
  // Beyond the end of a typed array a write is lost and an index past the text reads as 0: no special last group.
  for (let at = start; at < end; at += 4) {
    const group =
      (values[text.charCodeAt(at) & 255]! << 18) |
      ((at + 1 < end ? values[text.charCodeAt(at + 1) & 255]! : 0) << 12) |
      ((at + 2 < end ? values[text.charCodeAt(at + 2) & 255]! : 0) << 6) |
      (at + 3 < end ? values[text.charCodeAt(at + 3) & 255]! : 0);
    bytes[out++] = group >> 16;
    bytes[out++] = (group >> 8) & 255;
    bytes[out++] = group & 255;
  }
  return bytes;
}

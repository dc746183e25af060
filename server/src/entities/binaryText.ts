import { readTable } from '../lexicon/table';

/**
 * The parts of a learned table. Learned tables are kept as text (`part<TAB>base64` lines) so that every reader of
 * `server/data` and the browser bundle can carry them like any other table. Unknown characters end a part.
 */
export function readParts(table: string): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const row of readTable(table)) parts.set(row.part ?? '', decode(row.bytes ?? ''));
  return parts;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decode(text: string): Uint8Array {
  const values = new Uint8Array(128).fill(64);
  for (let value = 0; value < 64; value++) values[digits.charCodeAt(value)] = value;
  let length = 0;
  while (length < text.length && (values[text.charCodeAt(length) & 127] ?? 64) < 64) length++;
  const bytes = new Uint8Array((length * 3) >> 2);
  let out = 0;
  for (let at = 0; at < length; at += 4) {
    const value = (index: number): number => (index < length ? values[text.charCodeAt(index) & 127]! : 0);
    const group = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    bytes[out++] = group >> 16;
    if (out < bytes.length) bytes[out++] = (group >> 8) & 255;
    if (out < bytes.length) bytes[out++] = group & 255;
  }
  return bytes;
}

import type { Readable } from 'node:stream';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line of bytes without its line ending; `tooLong` lines come without their bytes. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/**
 * The lines of a stream, read at the pace of the loop that takes them. Linear in the number of bytes also when one line
 * comes in many pieces. Lines longer than `limit` bytes are passed over and reported as such, so that memory stays bounded.
 */
export async function* readLines(stream: Readable, limit: number): AsyncGenerator<Line, void, void> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (last: Buffer): Line => {
    const total = length + last.length;
    const tooLong = total > limit;
    const whole = tooLong ? Buffer.alloc(0) : pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    length = 0;
    return { number: ++number, tooLong, bytes: whole.at(-1) === CARRIAGE_RETURN ? whole.subarray(0, -1) : whole };
  };
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      yield take(bytes.subarray(start, end));
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    length += rest.length;
    if (length > limit) pieces = [];
    else if (rest.length > 0) pieces.push(rest);
  }
  if (length > 0) yield take(Buffer.alloc(0));
}

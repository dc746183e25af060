import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks. */
const pause = 150;
/** Share of the time in which the loop may be busy and still count as idle. */
const idle = 0.05;
/** Bytes that the heap must have grown by for a collection to be worth its while. */
const worthwhile = 16_000_000;

/**
 * Keeps the memory of the server near what it holds. Compiling the tables and a first analysis leave many times what they
 * keep, and V8 by itself holds on to that for minutes: the young generation stays small, which costs no time that could
 * be measured, and garbage is collected when nothing else is to be done, which takes about fifty milliseconds.
 */
export function keepMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--expose-gc');
  let collect: (() => void) | null = null;
  let before = performance.eventLoopUtilization();
  let kept = process.memoryUsage().heapTotal;
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > idle || process.memoryUsage().heapTotal - kept < worthwhile) return;
    collect ??= runInNewContext('gc') as () => void;
    // What lives lies scattered among what does not: without moving it together no page could be given back.
    setFlagsFromString('--compact-on-every-full-gc');
    collect();
    setFlagsFromString('--no-compact-on-every-full-gc');
    kept = process.memoryUsage().heapTotal;
  }, pause).unref();
}

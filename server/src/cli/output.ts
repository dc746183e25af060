import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * A stream that is written at the pace of its reader. When the reader goes away (`isnad … | head`), `closed` turns true and
 * what follows is dropped without a word, as for any program in a pipe.
 */
export class Output {
  private failure: Error | null = null;
  private gone = false;
  private readonly onError = (error: NodeJS.ErrnoException): void => {
    this.gone = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.failure = error;
  };
  private readonly onClose = (): void => {
    this.gone = true;
  };

  constructor(private readonly stream: Writable) {
    stream.on('error', this.onError);
    stream.on('close', this.onClose);
  }

  /** True when nobody reads any more. */
  get closed(): boolean {
    return this.gone;
  }

  /** Resolves when the stream wants more. Rejects when it is broken otherwise than by its reader (a full disk). */
  async write(text: string): Promise<void> {
    if (!this.gone && !this.stream.write(text)) await this.drained();
    if (this.failure !== null) throw this.failure;
  }

  private async drained(): Promise<void> {
    const settled = new AbortController();
    const { signal } = settled;
    const aborted = (): undefined => undefined;
    await Promise.race([
      once(this.stream, 'drain', { signal }).catch(aborted),
      once(this.stream, 'close', { signal }).catch(aborted),
    ]);
    settled.abort();
  }
}

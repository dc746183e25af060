import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readJson } from '../cli/document';
import { noCorrections } from '../corrections/index';
import type { Guidelines, ReadArticle, Readers } from '../cli/io';
import type { Resources } from '../resources';

interface Question {
  readonly id: number;
  readonly text: string;
  readonly name: string;
}

interface Answer extends ReadArticle {
  readonly id: number;
}

/** More threads than this wait for each other's memory. */
const mostThreads = 8;
/** Articles that each thread may have before it: enough to keep it busy while one is written. */
const ahead = 4;

/**
 * Threads that run this program again to read articles; one for each processor.
 *
 * @param program path of the bundled program
 */
export function startReaders(program: string, guidelines: Guidelines): Readers {
  const threads = Array.from(
    { length: Math.min(mostThreads, availableParallelism()) },
    () => new Thread(program, guidelines),
  );
  return {
    most: threads.length * ahead,
    read: (text, name) =>
      threads.reduce((freest, thread) => (thread.waiting < freest.waiting ? thread : freest)).read(text, name),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

class Thread {
  readonly #worker: Worker;
  readonly #questions = new Map<number, PromiseWithResolvers>();
  #asked = 0;
  #failure: Error | null = null;

  constructor(program: string, guidelines: Guidelines) {
    this.#worker = new Worker(program, { workerData: guidelines });
    this.#worker.on('message', ({ id, ...answer }: Answer) => {
      this.#questions.get(id)?.resolve(answer);
      this.#questions.delete(id);
    });
    this.#worker.on('error', (error) => {
      this.#failure = error;
      for (const { reject } of this.#questions.values()) reject(error);
      this.#questions.clear();
    });
  }

  get waiting(): number {
    return this.#questions.size;
  }

  read(text: string, name: string): Promise<ReadArticle> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      this.#questions.set(id, { resolve, reject });
      this.#worker.postMessage({ id, text, name } satisfies Question);
    });
  }

  close(): Promise<number> {
    return this.#worker.terminate();
  }
}

interface PromiseWithResolvers {
  readonly resolve: (answer: ReadArticle) => void;
  readonly reject: (error: Error) => void;
}

/** Answers the questions of {@link startReaders} where this is such a thread; false in the program itself. */
export function serveAsReader(load: (guidelines: Guidelines) => Resources): boolean {
  const port = parentPort;
  if (isMainThread || !port) return false;
  const guidelines = workerData as Guidelines;
  // Nobody's corrections reach a thread: articles that have some are read in the program itself.
  const means = { resources: load(guidelines), guidelines, corrections: noCorrections };
  port.on('message', ({ id, text, name }: Question) => {
    port.postMessage({ id, ...readJson(text, name, means) } satisfies Answer);
  });
  return true;
}

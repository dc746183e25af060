/** Forms kept before the cache starts anew: bounds memory on endless random text. */
const mostForms = 300_000;
const firstSize = 1 << 13;

/**
 * Words by their written form, found in a text without cutting the form out of it: a text holds every word several times,
 * and a string for each time costs more than all else that the look-up does. Open addressing, at most half full.
 */
export class WordCache<Word> {
  private mask = firstSize - 1;
  private hashes = new Int32Array(firstSize);
  private forms: (string | undefined)[] = new Array<string | undefined>(firstSize);
  private words: (Word | undefined)[] = new Array<Word | undefined>(firstSize);
  private count = 0;

  constructor(private readonly build: (form: string) => Word) {}

  /** The word that is written between two offsets. Linear in its length. */
  get(text: string, from: number, to: number): Word {
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const form = this.forms[slot];
      if (form === undefined) return this.add(text.slice(from, to), hash);
      if (this.hashes[slot] === hash && isWritten(form, text, from, to)) return this.words[slot]!;
    }
  }

  private add(form: string, hash: number): Word {
    const word = this.build(form);
    if (this.count * 2 >= this.mask) this.grow();
    // A slice keeps its whole parent text alive; the key must own its characters.
    this.put(ownedCopy(form), word, hash);
    this.count++;
    return word;
  }

  private put(form: string, word: Word, hash: number): void {
    let slot = hash & this.mask;
    while (this.forms[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.forms[slot] = form;
    this.words[slot] = word;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { forms, words, hashes } = this;
    const isFull = this.count >= mostForms;
    const size = isFull ? firstSize : (this.mask + 1) * 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.forms = new Array<string | undefined>(size);
    this.words = new Array<Word | undefined>(size);
    if (isFull) this.count = 0;
    else
      forms.forEach((form, slot) => {
        if (form !== undefined) this.put(form, words[slot]!, hashes[slot]!);
      });
  }
}

function isWritten(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false;
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** V8 represents a long slice as a view of its parent; joining characters anew gives up that view. */
function ownedCopy(form: string): string {
  return form.length < 13 ? form : form.split('').join('');
}

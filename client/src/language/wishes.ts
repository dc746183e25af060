/** Where wishes are kept: the part of the editor's memento that is needed here. */
export interface WishStore {
  get(key: string, fallback: readonly string[]): readonly string[];
  update(key: string, value: readonly string[]): Thenable<void>;
}

const key = 'isnad.keepPlain';
const mostKept = 500;

/**
 * The documents that a user wants as plain text although they are Arabic. Remembered over sessions, newest last, a few
 * hundred of them.
 */
export class PlainTextWishes {
  private readonly addresses: Set<string>;

  constructor(private readonly store: WishStore) {
    this.addresses = new Set(store.get(key, []));
  }

  has(address: string): boolean {
    return this.addresses.has(address);
  }

  add(address: string): void {
    this.addresses.delete(address);
    this.addresses.add(address);
    this.save();
  }

  remove(address: string): void {
    if (this.addresses.delete(address)) this.save();
  }

  private save(): void {
    void this.store.update(key, [...this.addresses].slice(-mostKept));
  }
}

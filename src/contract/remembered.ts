/**
 * What was made for a key, so that it is made once: the latest `most` keys at least, twice as many at most. A promise
 * that fails is forgotten. Nothing may be made that is `undefined`.
 */
export class Remembered<Key, Value> {
  readonly #most: number;
  #latest = new Map<Key, Value>();
  #before = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key, make: (key: Key) => Value): Value {
    const known = this.#latest.get(key);
    if (known !== undefined) return known;
    const value = this.#before.get(key) ?? make(key);
    // A generation at a time: to take the oldest out of a large map one by one is slow.
    if (this.#latest.size >= this.#most) [this.#before, this.#latest] = [this.#latest, new Map()];
    this.#latest.set(key, value);
    if (value instanceof Promise) value.catch(() => this.forget(key));
    return value;
  }

  /** So that it is made anew. */
  forget(key: Key): void {
    this.#latest.delete(key);
    this.#before.delete(key);
  }
}

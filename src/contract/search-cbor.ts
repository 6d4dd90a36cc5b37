/** Reads the few kinds of CBOR that Pagefind writes: integers, text, arrays. Throws a `RangeError` on anything else. */
export class CborReader {
  at: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** An integer, positive or negative. */
  integer(): number {
    const byte = this.bytes[this.at]!;
    const kind = byte >> 5;
    if (kind > 1) throw this.unexpected('an integer');
    const value = this.argument();
    return kind === 0 ? value : -1 - value;
  }

  /** How many values the array that begins here has; they follow. */
  array(): number {
    if (this.bytes[this.at]! >> 5 !== 4) throw this.unexpected('an array');
    return this.argument();
  }

  text(): string {
    if (this.bytes[this.at]! >> 5 !== 3) throw this.unexpected('a text');
    const length = this.argument();
    this.at += length;
    return decoder.decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** Passes over one value with all that is in it. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const kind = this.bytes[this.at]! >> 5;
      const value = this.argument();
      if (kind === 4) left += value;
      else if (kind === 3) this.at += value;
      else if (kind > 1) throw this.unexpected('an integer, a text or an array');
    }
  }

  private argument(): number {
    const short = this.bytes[this.at++]! & 31;
    if (short < 24) return short;
    if (short > 26) throw this.unexpected('a value of at most 32 bits');
    let value = 0;
    for (let byte = 1 << (short - 24); byte > 0; byte -= 1) value = value * 256 + this.bytes[this.at++]!;
    return value;
  }

  private unexpected(what: string): RangeError {
    return new RangeError(`The index is damaged, or made by another version: expected ${what} at byte ${this.at}.`);
  }
}

const decoder = new TextDecoder();

/** The head of an array of `count` values. */
export function arrayHead(count: number): Uint8Array {
  return head(4, count);
}

/** A text as CBOR. */
export function textValue(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return concat([head(3, bytes.length), bytes]);
}

/** The parts one after the other. */
export function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function head(kind: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((kind << 5) | value);
  if (value < 65536) return Uint8Array.of((kind << 5) | 25, value >> 8, value & 255);
  return Uint8Array.of((kind << 5) | 26, (value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** As much of Node's Buffer as csv-parse needs, for texts in UTF-8: it knows the bytes of a text by no other name. */
class StandInBuffer extends Uint8Array {
  static allocUnsafe(length: number): StandInBuffer {
    return new StandInBuffer(length);
  }

  static concat(parts: readonly Uint8Array[]): StandInBuffer {
    const all = new StandInBuffer(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof StandInBuffer;
  }

  static compare(one: Uint8Array, other: Uint8Array): number {
    const at = one.findIndex((byte, i) => byte !== other[i]);
    return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
  }

  /** With a part of another, from `start` to before `end`. */
  compare(other: Uint8Array, start = 0, end = other.length): number {
    return StandInBuffer.compare(this, other.subarray(start, end));
  }

  equals(other: Uint8Array): boolean {
    return StandInBuffer.compare(this, other) === 0;
  }

  copy(to: Uint8Array, at = 0, start = 0, end = this.length): void {
    to.set(this.subarray(start, end), at);
  }

  override toString(_encoding?: string, start = 0, end = this.length): string {
    return decoder.decode(this.subarray(start, end));
  }
}

const bytesOf = (content: string | ArrayLike<number>): StandInBuffer =>
  new StandInBuffer(typeof content === 'string' ? encoder.encode(content) : content);

Object.assign(globalThis, { Buffer: Object.assign(StandInBuffer, { from: bytesOf }) });

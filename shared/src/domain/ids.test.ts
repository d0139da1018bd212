import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, uuidFromHash, uuidV7 } from './ids.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('ids', () => {
  it('the example of RFC 9562 comes out as printed', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('UUIDv7 are valid and sort by their time', () => {
    fc.assert(
      fc.property(time, time, bytes, bytes, (a, b, x, y) => {
        const [one, two] = [uuidV7(a, x), uuidV7(b, y)];
        expect([isUuid(one), one[14]]).toEqual([true, '7']);
        if (a !== b) expect(one < two).toBe(a < b);
      }),
    );
  });

  it('refuse a time before 1970, a fraction of one, and too few random bytes', () => {
    expect(() => uuidV7(-1, new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidV7(2 ** 48, new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidV7(1.5, new Uint8Array(10))).toThrow(RangeError);
    expect(() => uuidV7(1, new Uint8Array(9))).toThrow(RangeError);
  });

  it('one hash gives one UUIDv8, another hash another', () => {
    const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(uuidFromHash(hash)).toBe('e3b0c442-98fc-8c14-9afb-f4c8996fb924');
    expect(isUuid(uuidFromHash(hash))).toBe(true);
    expect(() => uuidFromHash('E3B0')).toThrow(RangeError);
  });

  it.each([
    '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
    '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f',
    '017f22e2-79b0-0cc3-98c4-dc0c0c07398f',
    '017f22e279b07cc398c4dc0c0c07398f',
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
    '',
  ])('%j is not an id', (s) => {
    expect(isUuid(s)).toBe(false);
  });
});

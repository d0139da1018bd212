import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOf } from './draw.ts';

const visitors = Array.from({ length: 20_000 }, (_, n) => `customer-${n}`);
const share = (slug: string, below: number): number =>
  visitors.filter((v) => drawOf(v, slug) < below).length / visitors.length;

describe('the draw of a visitor', () => {
  test('stays what it was in earlier releases', () => {
    expect([drawOf('customer-7', 'nps'), drawOf('customer-7', 'csat'), drawOf('', 'nps')]).toEqual([
      0.3508066658396274, 0.20512761967256665, 0.4404744259081781,
    ]);
  });

  test('is from 0 up to 1 and the same each time, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (id, slug) => {
        const draw = drawOf(id, slug);
        expect(draw).toBeGreaterThanOrEqual(0);
        expect(draw).toBeLessThan(1);
        expect(drawOf(id, slug)).toBe(draw);
      }),
    );
  });

  // Four standard deviations of 20,000 draws.
  test.each([0.005, 0.1, 0.5, 0.9])('takes the share %s of visitors', (p) => {
    const room = 4 * Math.sqrt((p * (1 - p)) / visitors.length);
    for (const slug of ['nps', 'csat', 'after-delivery']) expect(Math.abs(share(slug, p) - p)).toBeLessThan(room);
  });

  test('of one survey says nothing of another', () => {
    const both = visitors.filter((v) => drawOf(v, 'nps') < 0.5 && drawOf(v, 'csat') < 0.5).length / visitors.length;
    expect(both).toBeCloseTo(0.25, 1);
  });

  test('also spreads small numbers, as an unknown visitor draws them', () => {
    const few = Array.from({ length: 10_000 }, (_, n) => drawOf(String(n), 'csat'));
    const room = 4 * Math.sqrt((0.1 * 0.9) / 10_000);
    for (let tenth = 0; tenth < 10; tenth++)
      expect(Math.abs(few.filter((d) => Math.floor(d * 10) === tenth).length / 10_000 - 0.1)).toBeLessThan(room);
  });
});

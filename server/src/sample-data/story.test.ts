import { describe, expect, it } from 'vitest';
import { otherShops, pilotShops } from '../touchpoints/sample-touchpoints.ts';
import { makeComplaints } from './make-complaints.ts';
import { makeOrders, missedShare, type Part } from './orders.ts';
import { createRandom } from './random.ts';
import { makeRegular } from './regular.ts';
import { daysOfSample, type SampleLanguage } from './story.ts';
import { delivery } from './texts/delivery.ts';
import type { Matter } from './texts/matter.ts';
import { missed } from './texts/missed.ts';
import { payment } from './texts/payment.ts';
import { product } from './texts/product.ts';
import { service } from './texts/service.ts';
import { website } from './texts/website.ts';
import { storyOf } from './ticket-story.ts';

const now = Date.UTC(2026, 10, 21, 9, 30);
const random = createRandom(20_261_121);
const days = daysOfSample(now, 'Asia/Shanghai');
const orders = makeOrders(days, now, {}, random);
const missedOrders = orders.filter(({ isMissed }) => isMissed);
const complaints = makeComplaints({ days, missedOrders, total: 150, now, targetMinutes: 240 }, random);

const ofPart = (part: Part) => orders.filter((order) => order.part === part);
const shareOf = (some: typeof orders) => some.filter(({ isMissed }) => isMissed).length / some.length;

describe('the worked example', () => {
  it.each(Object.entries(missedShare) as [Part, number][])(
    'counts as many missed of the orders %s as it says: %f',
    (part, share) => {
      expect(ofPart(part).length).toBeGreaterThan(200);
      expect(Math.abs(shareOf(ofPart(part)) - share)).toBeLessThan(1 / ofPart(part).length);
    },
  );

  it('gets better in three shops first and then in all, never in the web shop', () => {
    const at = (part: Part) => new Set(ofPart(part).map(({ touchpoint }) => touchpoint));
    expect(at('pilot')).toEqual(new Set(pilotShops));
    expect(at('beside')).toEqual(new Set([otherShops]));
    for (const part of ['before', 'after'] as const) expect(at(part)).toEqual(new Set([...pilotShops, otherShops]));
    expect(shareOf(orders.filter(({ touchpoint }) => touchpoint === null))).toBe(0);
  });

  it('is what most complaints are about, followed by what was late', () => {
    const n = Object.entries(Object.groupBy(complaints, ({ body }) => body.category!)).map(
      ([category, some]) => [category, some!.length] as const,
    );
    const [first, second] = n.toSorted((a, b) => b[1] - a[1]);
    expect([first![0], second![0]]).toEqual(['delivery/missing', 'delivery/late']);
    expect(first![1]).toBe(missedOrders.length);
    expect(first![1]).toBeGreaterThan(complaints.length * 0.4);
  });
});

describe('the words', () => {
  const matters: readonly Matter[] = [...missed, ...delivery, ...product, ...service, ...payment, ...website];
  const linesOf = ({ words }: Matter, language: SampleLanguage) => {
    const { says, ...others } = words[language];
    return [...says, ...Object.values(others as Record<string, string>)];
  };

  it.each(['en', 'zh-CN', 'zh-TW'] as const)('of a kind of complaint stand in no other: %s', (language) => {
    const all = matters.flatMap((matter) => linesOf(matter, language));
    expect(new Set(all).size).toBe(all.length);
  });

  it('of a ticket are of its own kind of complaint, once each, and answer what was asked', () => {
    for (const { at, matter, plot, body } of complaints) {
      const about = { plot, openedAt: at, locale: body.locale as SampleLanguage, matter };
      const said = storyOf(about, 240, now, random).flatMap((step) => ('text' in step && step.text) || []);
      expect(new Set(said).size).toBe(said.length);
      const others = matters.filter((one) => one !== matter).flatMap((one) => linesOf(one, about.locale));
      expect(said.filter((text) => others.includes(text))).toEqual([]);
    }
  });

  it('of two complaints are seldom the same', () => {
    const said = complaints.map(({ body }) => body.comment);
    expect(new Set(said).size).toBeGreaterThan(said.length * 0.85);
  });
});

it('one customer rates and complains for months, by one name', () => {
  const hers = makeRegular(now);
  expect(new Set(hers.map(({ customer }) => customer)).size).toBe(1);
  expect(hers.filter(({ body }) => body.kind === 'complaint')).toHaveLength(4);
  expect(Math.max(...hers.map(({ at }) => at)) - Math.min(...hers.map(({ at }) => at))).toBeGreaterThan(
    150 * 86_400_000,
  );
});

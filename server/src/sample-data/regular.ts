import { pilotShops } from '../touchpoints/sample-touchpoints.ts';
import type { Plot, SampleComplaint } from './make-complaints.ts';
import type { SampleAnswer } from './make-ratings.ts';
import { partAt, type Part } from './orders.ts';
import { missed } from './texts/missed.ts';
import type { Matter } from './texts/matter.ts';
import { payment } from './texts/payment.ts';
import { product } from './texts/product.ts';

/** A customer of many months, whom the page names by an id: her ratings and complaints are known as hers. */
export const regular = { customer: 'C-20417', contact: { name: 'Priya Nair', email: 'priya.nair@example.com' } };
const shop = pilotShops[0];
const dayMs = 86_400_000;

/** `ago` in days. */
const ratings: readonly { ago: number; kind: 'csat' | 'nps'; score: number; comment?: string }[] = [
  { ago: 165.8, kind: 'nps', score: 9, comment: 'My third order, never a problem.' },
  { ago: 152.1, kind: 'csat', score: 5 },
  { ago: 128.9, kind: 'csat', score: 3, comment: 'Sorted out in the end. Still, an evening lost.' },
  { ago: 95.4, kind: 'nps', score: 3, comment: 'Twice in five weeks that the van came without my order.' },
  { ago: 62.7, kind: 'csat', score: 5, comment: 'On the minute, and the driver scanned it at my door. What changed?' },
  { ago: 33.6, kind: 'nps', score: 8, comment: 'Delivery works now. The refund took its time.' },
  { ago: 12.2, kind: 'csat', score: 5 },
];

const complaints: readonly { ago: number; matter: Matter; plot: Plot; says: string }[] = [
  {
    ago: 131.2,
    matter: missed[0]!,
    plot: 'rated',
    says: 'I stayed in between 2 and 4 for the lunch boxes. Nobody came, and nobody told me.',
  },
  {
    ago: 97.3,
    matter: missed[1]!,
    plot: 'solved-at-last',
    says: 'Five weeks after the last time: “handed over” it says since noon. Not to me. Where is my rice cooker?',
  },
  {
    ago: 44.6,
    matter: payment[0]!,
    plot: 'rated',
    says: 'You cancelled my order for the desk lamp ten days ago. The money is still with you.',
  },
  { ago: 1.7, matter: product[2]!, plot: 'asked-again', says: product[2]!.words.en.says[0]! },
];

/** How many of her deliveries never came, by the part of the example. */
export function regularMissed(): Partial<Record<Part, number>> {
  const parts = complaints.filter(({ matter }) => missed.includes(matter)).map(({ ago }) => partAt(ago, shop));
  return Object.fromEntries(parts.map((part) => [part, parts.filter((one) => one === part).length]));
}

/** What she rated and complained about. */
export function makeRegular(now: number): (SampleAnswer | SampleComplaint)[] {
  const hers = { touchpoint: shop, locale: 'en', page: 'https://shop.example/orders' } as const;
  const { customer, contact } = regular;
  return [
    ...ratings.map(({ ago, ...said }) => ({ at: Math.round(now - ago * dayMs), customer, body: { ...said, ...hers } })),
    ...complaints.map(({ ago, matter, plot, says }) => ({
      at: Math.round(now - ago * dayMs),
      customer,
      matter,
      plot,
      body: { kind: 'complaint' as const, category: matter.category, comment: says, contact, ...hers },
    })),
  ];
}

/** How many complaints are hers. */
export const regularComplaints = complaints.length;

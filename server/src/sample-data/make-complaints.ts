import type { Order } from './orders.ts';
import type { Random } from './random.ts';
import type { SampleAnswer } from './make-ratings.ts';
import { someContact } from './sample-customers.ts';
import { momentOf, recentDays, someLanguage, type SampleDay } from './story.ts';
import { delivery } from './texts/delivery.ts';
import { fillIn } from './texts/fill-in.ts';
import type { Matter, Words } from './texts/matter.ts';
import { missed } from './texts/missed.ts';
import { payment } from './texts/payment.ts';
import { product } from './texts/product.ts';
import { service } from './texts/service.ts';
import { website } from './texts/website.ts';

/** How a ticket of the sample goes on. */
export type Plot = 'new' | 'answered' | 'asked-again' | 'resolved' | 'rated' | 'reopened' | 'solved-at-last' | 'closed';

/** A complaint of the sample, what it is about and what becomes of it. */
export interface SampleComplaint extends SampleAnswer {
  matter: Matter;
  plot: Plot;
}

const minuteMs = 60_000;
const oldPlots = ['rated', 'resolved', 'closed', 'solved-at-last', 'answered'] as const;
const others = [...delivery, ...product, ...service, ...payment, ...website];

/** What waits now: minutes since it came, counted from the first-reply target where `target` says so. */
const recent: readonly { plot: Plot; ago: number; target?: 1 }[] = [
  { plot: 'new', ago: 26 * 60, target: 1 },
  { plot: 'new', ago: 7 * 60, target: 1 },
  { plot: 'new', ago: 95, target: 1 },
  { plot: 'new', ago: 25, target: 1 },
  { plot: 'new', ago: -15, target: 1 },
  { plot: 'new', ago: -50, target: 1 },
  { plot: 'new', ago: -110, target: 1 },
  { plot: 'new', ago: -190, target: 1 },
  { plot: 'asked-again', ago: 30 * 60 },
  { plot: 'reopened', ago: 66 * 60 },
  { plot: 'answered', ago: 34 * 60 },
  { plot: 'answered', ago: 22 * 60 },
  { plot: 'answered', ago: 9 * 60 },
  { plot: 'resolved', ago: 52 * 60 },
  { plot: 'rated', ago: 60 * 60 },
];

/** Of what complaints are made. */
interface Occasions {
  days: readonly SampleDay[];
  missedOrders: readonly Order[];
  /** How many there are in all. */
  total: number;
  now: number;
  targetMinutes: number;
}

/** The complaints of the sample: of whoever got nothing, others, many while deliveries are slow, and of the last days some in every state. */
export function makeComplaints(
  { days, missedOrders, total, now, targetMinutes }: Occasions,
  random: Random,
): SampleComplaint[] {
  const write = createWriter(random);
  const old = (): Plot => oldPlots[random.weighted([52, 18, 14, 11, 5])]!;
  const ofMissed = missedOrders.map(({ at, touchpoint }): SampleComplaint => {
    const told = write(missed, { at: Math.min(now, at + Math.floor((1 + 5 * random.next()) * 60) * minuteMs) });
    return { ...told, body: { ...told.body, touchpoint: touchpoint! }, plot: old() };
  });
  const older = days.slice(0, -recentDays);
  const weights = older.map(({ volume, trouble }) => volume * (1 + 3 * trouble));
  const past = Array.from({ length: total - recent.length - missedOrders.length }, (): SampleComplaint => {
    const day = older[random.weighted(weights)]!;
    return { ...write(others, { at: momentOf(day, random), trouble: day.trouble }), plot: old() };
  });
  const fresh = recent.map(({ plot, ago, target }): SampleComplaint => {
    const minutes = Math.max(2, ago + (target ? targetMinutes : 0));
    return { ...write(others, { at: now - minutes * minuteMs }), plot };
  });
  return [...ofMissed, ...past, ...fresh];
}

type Written = Omit<SampleComplaint, 'plot'>;

/** Writes complaints; what was said already is seldom said again. */
function createWriter(random: Random) {
  const used = new Map<Words, number>();
  return (matters: readonly Matter[], { at, trouble = 0 }: { at: number; trouble?: number }): Written => {
    const locale = someLanguage(random);
    const timesOf = ({ words }: Matter) => used.get(words[locale]) ?? 0;
    const weights = matters.map(
      (one) => (one.weight + (one.late ?? 0) * trouble) * (isSaid(one.words[locale], timesOf(one)) ? 0.1 : 1),
    );
    const matter = matters[random.weighted(weights)]!;
    const { [locale]: words } = matter.words;
    const times = timesOf(matter);
    used.set(words, times + 1);
    const comment = fillIn(words.says[times % words.says.length]!, locale, random);
    const body = {
      kind: 'complaint',
      category: matter.category,
      comment,
      locale,
      contact: someContact(locale, random),
      page,
    } as const;
    return { at, matter, body };
  };
}

const page = 'https://shop.example/orders';

/** Whether it would only be said again, word by word. */
const isSaid = ({ says }: Words, times: number): boolean =>
  times >= says.length && !says.some((text) => text.includes('{what}'));

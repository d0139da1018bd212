import { otherShops, pilotShops } from '../touchpoints/sample-touchpoints.ts';
import type { Random } from './random.ts';
import { momentOf, recentDays, type SampleDay } from './story.ts';

/** An order of the sample that its customer rated. */
export interface Order {
  at: number;
  /** Null for one from the web shop. */
  touchpoint: Shop | null;
  /** How slow deliveries are then, 0 to 1. */
  trouble: number;
  /** Part of the worked example, for orders of shops. */
  part: Part | null;
  /** Of the last days; none of them is missed. */
  isRecent: boolean;
  isMissed: boolean;
}

/** Before anybody looked; three shops that try what helps, and the rest beside them; all 200 after the roll-out. */
export type Part = 'before' | 'pilot' | 'beside' | 'after';

/** The worked example: as many of a hundred deliveries never came. */
export const missedShare: Record<Part, number> = { before: 0.03, pilot: 0.005, beside: 0.03, after: 0.005 };

/** Days before today. */
export const pilotBegan = 84;
export const rolledOut = 42;

const ordersADay = 28;
type Shop = (typeof pilotShops)[number] | typeof otherShops;

const places: readonly (Shop | null)[] = [...pilotShops, otherShops, null];
const shares = [8, 8, 8, 36, 40];

/** All orders of the sample up to now, of which as many are missed as {@link missedShare} says, but for those of `known`. */
export function makeOrders(
  days: readonly SampleDay[],
  now: number,
  known: Partial<Record<Part, number>>,
  random: Random,
): Order[] {
  const orders = days.flatMap((day) => ordersOf(day, random)).filter(({ at }) => at <= now);
  for (const part of Object.keys(missedShare) as Part[])
    missSome(
      orders.filter((order) => order.part === part),
      known[part] ?? 0,
      random,
    );
  return orders;
}

function ordersOf(day: SampleDay, random: Random): Order[] {
  const n = Math.round(ordersADay * day.volume * (0.85 + 0.3 * random.next()));
  return Array.from({ length: n }, () => {
    const touchpoint = places[random.weighted(shares)]!;
    const part = touchpoint && partAt(day.ago, touchpoint);
    return {
      at: momentOf(day, random),
      touchpoint,
      trouble: day.trouble,
      part,
      isRecent: day.ago < recentDays,
      isMissed: false,
    };
  });
}

/** Which part of the example an order of a shop belongs to. */
export function partAt(ago: number, shop: Shop): Part {
  if (ago >= pilotBegan) return 'before';
  if (ago < rolledOut) return 'after';
  return shop === otherShops ? 'beside' : 'pilot';
}

function missSome(orders: readonly Order[], known: number, random: Random): void {
  const left = orders.filter(({ isRecent }) => !isRecent);
  const n = Math.round(orders.length * missedShare[orders[0]!.part!]) - known;
  for (let i = 0; i < n; i += 1) left.splice(Math.floor(random.next() * left.length), 1)[0]!.isMissed = true;
}

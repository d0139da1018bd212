import type { SampleLanguage } from './story.ts';
import type { Random } from './random.ts';
import type { SampleAnswer } from './make-ratings.ts';
import { someLanguage, momentOf, type SampleDay } from './story.ts';
import { complaints, type Category } from './texts/complaints.ts';

/** How a ticket of the sample goes on. */
export type Plot = 'new' | 'answered' | 'asked-again' | 'resolved' | 'rated' | 'reopened' | 'solved-at-last' | 'closed';

/** A complaint of the sample and what becomes of it. */
export interface SampleComplaint extends SampleAnswer {
  plot: Plot;
}

const minuteMs = 60_000;
const total = 150;
const youngest = 3;
const oldPlots = ['rated', 'resolved', 'closed', 'solved-at-last', 'answered'] as const;

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
  { plot: 'asked-again', ago: 40 * 60 },
  { plot: 'asked-again', ago: 30 * 60 },
  { plot: 'reopened', ago: 66 * 60 },
  { plot: 'answered', ago: 34 * 60 },
  { plot: 'answered', ago: 22 * 60 },
  { plot: 'answered', ago: 9 * 60 },
  { plot: 'resolved', ago: 52 * 60 },
  { plot: 'rated', ago: 60 * 60 },
];

/** The complaints of the sample: many while deliveries are slow, and of the last days some in every state. */
export function makeComplaints(
  days: readonly SampleDay[],
  now: number,
  targetMinutes: number,
  random: Random,
): SampleComplaint[] {
  const older = days.slice(0, -youngest);
  const weights = older.map(({ volume, trouble }) => volume * (1 + 3 * trouble));
  const past = Array.from({ length: total - recent.length }, (): SampleComplaint => {
    const day = older[random.weighted(weights)]!;
    return {
      ...makeComplaint(momentOf(day, random), day.trouble, random),
      plot: oldPlots[random.weighted([52, 18, 14, 11, 5])]!,
    };
  });
  const fresh = recent.map(({ plot, ago, target }): SampleComplaint => {
    const minutes = Math.max(2, ago + (target ? targetMinutes : 0));
    return { ...makeComplaint(now - minutes * minuteMs, 0, random), plot };
  });
  return [...past, ...fresh];
}

function makeComplaint(at: number, trouble: number, random: Random): SampleAnswer {
  const locale = someLanguage(random);
  const category = categories[random.weighted([3 + 12 * trouble, 3, 2, 2, 1.5, 0.8])]!;
  return {
    at,
    body: {
      kind: 'complaint',
      category,
      comment: random.pick(complaints[locale][category]),
      locale,
      contact: contactOf(locale, random),
      page: 'https://shop.example/orders',
    },
  };
}

const categories: readonly Category[] = ['delivery', 'product', 'service', 'payment', 'website', 'other'];

const names: Record<SampleLanguage, readonly string[]> = {
  en: [
    'Ava Thompson',
    'Ben Carter',
    'Chloe Nguyen',
    'Daniel Okafor',
    'Emma Walsh',
    'Farid Rahman',
    'Grace Lee',
    'Hugo Martin',
    'Ines Costa',
    'Jack Murray',
    'Priya Nair',
    'Tom Becker',
  ],
  'zh-CN': ['陈静', '王磊', '李婷', '赵伟', '刘洋', '孙悦', '周敏', '吴昊', '郑洁', '冯涛', '徐倩', '何军'],
  'zh-TW': ['林怡君', '張家豪', '黃淑芬', '吳冠宇', '蔡佩珊', '許志明'],
};

function contactOf(locale: SampleLanguage, random: Random): { name?: string; email?: string } {
  if (random.chance(0.12)) return {};
  const name = random.pick(names[locale]);
  const mailbox =
    locale === 'en' ? name.toLowerCase().replace(' ', '.') : `customer${Math.floor(1000 + 9000 * random.next())}`;
  return { name, ...(random.chance(0.7) && { email: `${mailbox}@example.com` }) };
}

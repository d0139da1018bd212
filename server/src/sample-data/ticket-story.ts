import type { SampleLanguage } from './story.ts';
import type { Plot } from './make-complaints.ts';
import type { Random } from './random.ts';
import type { Matter } from './texts/matter.ts';
import { thanks } from './texts/thanks.ts';

/** Something that happens on a ticket; `at` is ms UTC. */
export type Step = { at: number } & (
  | { type: 'assigned' | 'closed' }
  | { type: 'replied' | 'noted' | 'wrote' | 'resolved'; text: string }
  | { type: 'rated'; score: number; text?: string }
);

/** What is known of a ticket when its story is told. */
export interface Beginning {
  plot: Plot;
  openedAt: number;
  locale: SampleLanguage;
  matter: Matter;
}

const minuteMs = 60_000;
const hour = 60;

type Teller = ReturnType<typeof createTeller>;

/** What happens on a ticket after it was opened, in order and up to `now`. */
export function storyOf(told: Beginning, targetMinutes: number, now: number, random: Random): Step[] {
  const teller = createTeller(told, targetMinutes, random);
  plots[told.plot](teller);
  return teller.steps.filter((step) => step.at <= now);
}

const plots: Record<Plot, (t: Teller) => void> = {
  new: (t) => t.assign(0.3),
  answered: opening,
  'asked-again': (t) => {
    opening(t);
    t.waits(6 * hour);
  },
  resolved: solve,
  rated: (t) => {
    solve(t);
    t.rate([5, 5, 5, 4, 4, 4, 3]);
  },
  reopened: (t) => {
    takeForSolved(t);
    t.rate([1, 2]);
  },
  'solved-at-last': (t) => {
    takeForSolved(t);
    t.rate([1, 2, 2]);
    t.replyAgain();
    t.resolve('solved');
    t.rate([3, 4, 5]);
  },
  closed: (t) => {
    opening(t);
    t.close();
  },
};

function opening(t: Teller): void {
  takeOn(t);
  t.reply();
}

function takeOn(t: Teller): void {
  t.assign(0.8);
  t.note(0.35);
}

/** What was promised is not yet done. */
function takeForSolved(t: Teller): void {
  takeOn(t);
  t.resolve('reply');
}

function solve(t: Teller): void {
  opening(t);
  const goesOn = t.chance(0.5);
  if (goesOn && t.chance(0.6)) t.thank(3 * hour);
  else if (goesOn) {
    t.waits(20 * hour);
    t.replyAgain();
  }
  t.resolve('solved');
}

function createTeller({ openedAt, locale, matter }: Beginning, targetMinutes: number, { next, chance, pick }: Random) {
  const words = matter.words[locale];
  const steps: Step[] = [];
  let at = openedAt;
  /** The next moment, about so many minutes after the last one. */
  const later = (minutes: number) => (at += Math.max(1, Math.round(minutes * (0.7 + 0.6 * next()))) * minuteMs);
  const say = (type: 'replied' | 'noted' | 'wrote' | 'resolved', minutes: number, text: string): void =>
    void steps.push({ at: later(minutes), type, text });

  return {
    steps,
    chance,
    assign: (p: number) => void (chance(p) && steps.push({ at: later(targetMinutes * 0.1), type: 'assigned' })),
    note: (p: number) => chance(p) && say('noted', 20, words.note),
    reply: () => say('replied', targetMinutes * 0.7, words.reply),
    replyAgain: () => say('replied', 2 * hour, words.more),
    waits: (minutes: number) => say('wrote', minutes, words.waits),
    thank: (minutes: number) => say('wrote', minutes, pick(thanks[locale])),
    resolve: (how: 'reply' | 'solved') => say('resolved', 20 * hour, words[how]),
    close: () => void steps.push({ at: later(30 * hour), type: 'closed' }),
    rate(scores: readonly number[]) {
      const score = pick(scores);
      const text = score <= 2 ? words.bad : words.good;
      steps.push({ at: later(10 * hour), type: 'rated', score, ...(score !== 3 && chance(0.5) && { text }) });
    },
  };
}

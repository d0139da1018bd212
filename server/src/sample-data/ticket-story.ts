import type { SampleLanguage } from './story.ts';
import type { Plot } from './make-complaints.ts';
import type { Random } from './random.ts';
import type { Category } from './texts/complaints.ts';
import { conversations } from './texts/conversations.ts';

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
  category: Category;
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
    t.write('stillWaiting', 6 * hour);
  },
  resolved: solve,
  rated: (t) => {
    solve(t);
    t.rate([5, 5, 5, 4, 4, 4, 3]);
  },
  reopened: (t) => {
    solve(t);
    t.rate([1, 2]);
  },
  'solved-at-last': (t) => {
    solve(t);
    t.rate([1, 2, 2]);
    t.replyAgain();
    t.resolve();
    t.rate([3, 4, 5]);
  },
  closed: (t) => {
    opening(t);
    t.close();
  },
};

function opening(t: Teller): void {
  t.assign(0.8);
  t.note(0.35);
  t.reply();
}

function solve(t: Teller): void {
  opening(t);
  if (t.chance(0.5)) {
    t.write(t.chance(0.6) ? 'thanks' : 'stillWaiting', 3 * hour);
    t.replyAgain();
  }
  t.resolve();
}

function createTeller(
  { openedAt, locale, category }: Beginning,
  targetMinutes: number,
  { next, chance, pick }: Random,
) {
  const words = conversations[locale];
  const steps: Step[] = [];
  let at = openedAt;
  /** The next moment, about so many minutes after the last one. */
  const later = (minutes: number) => (at += Math.max(1, Math.round(minutes * (0.7 + 0.6 * next()))) * minuteMs);

  return {
    steps,
    chance,
    assign: (p: number) => void (chance(p) && steps.push({ at: later(targetMinutes * 0.1), type: 'assigned' })),
    note: (p: number) => void (chance(p) && steps.push({ at: later(20), type: 'noted', text: pick(words.note) })),
    reply: () =>
      void steps.push({ at: later(targetMinutes * 0.7), type: 'replied', text: pick(words.reply[category]) }),
    replyAgain: () => void steps.push({ at: later(2 * hour), type: 'replied', text: pick(words.more) }),
    write: (what: 'thanks' | 'stillWaiting', minutes: number) =>
      void steps.push({ at: later(minutes), type: 'wrote', text: pick(words[what]) }),
    resolve: () => void steps.push({ at: later(20 * hour), type: 'resolved', text: pick(words.solved) }),
    close: () => void steps.push({ at: later(30 * hour), type: 'closed' }),
    rate(scores: readonly number[]) {
      const score = pick(scores);
      const text = pick(score <= 2 ? words.notSolved : words.wellSolved);
      steps.push({ at: later(10 * hour), type: 'rated', score, ...(score !== 3 && chance(0.5) && { text }) });
    },
  };
}

import type { SampleLanguage } from '../story.ts';

/** What is said about one kind of complaint, from the first word to the last: every line fits every other. */
export interface Words {
  /** The complaint; `{what}` and `{when}` are filled in. */
  says: readonly string[];
  /** Among staff. */
  note: string;
  reply: string;
  /** The customer again, who still waits, and what is answered. */
  waits: string;
  more: string;
  solved: string;
  /** With the score of the outcome: 1–2 and 4–5. */
  bad: string;
  good: string;
}

/** One kind of complaint of the sample. */
export interface Matter {
  /** As the default survey has it. */
  category: string;
  /** How often it comes up beside others; `late` is added on the days when deliveries are slow. */
  weight: number;
  late?: number;
  words: Record<SampleLanguage, Words>;
}

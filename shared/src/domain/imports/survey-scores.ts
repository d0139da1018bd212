import { readScore } from './read-score.ts';

/** Looks through the scores of a column. */
export interface ScoreSurvey {
  see(cell: string): void;
  /** The smallest and largest plain number; null where there is none. */
  range(): { readonly least: number; readonly most: number } | null;
  /** Of the cells that say something, how many are read as scores or groups. */
  readonly read: number;
  readonly filled: number;
  /** Cells that name a group of NPS, and such that are words or numbers with a word. */
  readonly groups: number;
  readonly words: number;
  /** Whether words and numbers stand together the other way round, as in `1 : very satisfied`. */
  readonly reversed: boolean;
  readonly twoWords: boolean;
}

/** Scales without a ten end here at the latest. */
const mostOfFew = 7;

/** Begins to look through a column. */
export function surveyScores(): ScoreSurvey {
  const seen = {
    read: 0,
    filled: 0,
    tens: 0,
    groups: 0,
    words: 0,
    labels: 0,
    others: 0,
    least: Infinity,
    most: -Infinity,
  };
  const pairs = { n: 0, x: 0, y: 0, xy: 0 };
  const add = (value: number, share: number) => {
    pairs.n += 1;
    pairs.x += value;
    pairs.y += share;
    pairs.xy += value * share;
  };
  /** `十分` is ten points where others have more than seven, and else a word: very. */
  const tens = () => (seen.most > mostOfFew ? seen.tens : 0);
  return {
    see(cell) {
      const reading = readScore(cell);
      if (reading?.is === 'none') return;
      seen.filled += 1;
      if (!reading) return;
      if (reading.is === 'number' && /^\s*十/.test(cell)) return void (seen.tens += 1);
      seen.read += 1;
      if (reading.is === 'group') seen.groups += 1;
      if (reading.is === 'word') seen.words += 1;
      if (reading.is === 'word' && !reading.word.pole) seen.others += 1;
      if (reading.is !== 'number') return;
      seen.least = Math.min(seen.least, reading.value);
      seen.most = Math.max(seen.most, reading.value);
      if (!reading.word) return;
      seen.labels += 1;
      add(reading.value, reading.word.share);
    },
    range: () =>
      seen.least <= seen.most ? { least: seen.least, most: tens() > 0 ? Math.max(seen.most, 10) : seen.most } : null,
    get read() {
      return seen.read + tens();
    },
    get filled() {
      return seen.filled;
    },
    get groups() {
      return seen.groups;
    },
    get words() {
      return seen.words + seen.labels;
    },
    get reversed() {
      return pairs.n * pairs.xy - pairs.x * pairs.y < 0;
    },
    get twoWords() {
      return seen.words > 0 && seen.others === 0;
    },
  };
}

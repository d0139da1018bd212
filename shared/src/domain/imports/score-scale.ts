import { scaleOf, type Kind, type NpsGroup } from '../scales.ts';
import { readScore, type ScoreReading } from './read-score.ts';

/** The scale a source writes its numbers on: from the worst to the best, so that 5 to 1 is a reversed one. */
export interface SourceScale {
  readonly worst: number;
  readonly best: number;
}

/** What a cell becomes: a score of ours, `exact` unless it was rounded; a group of NPS without a score; or nothing. */
export type MappedScore =
  | { readonly score: number; readonly exact: boolean }
  | { readonly group: NpsGroup }
  | { readonly score: null };

/** How the cells of a column become scores of a kind. */
export interface ScoreRule {
  readonly kind: Kind;
  readonly scale: SourceScale;
  /** Whether the column knows a good and a bad word alone, which are then the best and the worst. */
  readonly twoWords: boolean;
  /** What single values mean, by how they are written: chosen, and so before all else. */
  readonly values: ReadonlyMap<string, number>;
}

const edge = 1e-9;

/** A share of the way from worst to best as a whole score of ours; halves go up. */
function ofShare(share: number, kind: Kind): MappedScore | null {
  const scale = scaleOf(kind);
  if (!scale || share < -edge || share > 1 + edge) return null;
  const at = scale.min + share * (scale.max - scale.min);
  const score = Math.floor(at + 0.5 + edge);
  return { score, exact: Math.abs(score - at) < edge };
}

const shareOn = (value: number, { worst, best }: SourceScale): number => (value - worst) / (best - worst);

/** The scale of `8/10`: fives and sevens begin with one, tens and hundreds with none. */
const scaleUpTo = (best: number): SourceScale => ({ worst: best < 10 ? 1 : 0, best });

/**
 * What a cell becomes by a rule. Null where it is no score or lies outside of the scale. Numbers go from scale to scale in
 * proportion between worst and best, halves up.
 * @example scoreBy('8/10', { kind: 'csat', scale: { worst: 1, best: 5 }, twoWords: false, values: new Map() }) // { score: 4, exact: false }
 */
export function scoreBy(cell: string, rule: ScoreRule): MappedScore | null {
  const chosen = rule.values.get(cell.trim());
  if (chosen !== undefined) return { score: chosen, exact: true };
  const reading = readScore(cell);
  return reading && scoreOf(reading, rule);
}

/** The end that a good or a bad word alone stands for; what is neither stays in the middle. */
const poleOf = (share: number): number => 0.5 + 0.5 * Math.sign(share - 0.5);

function scoreOf(reading: ScoreReading, { kind, scale, twoWords }: ScoreRule): MappedScore | null {
  switch (reading.is) {
    case 'none':
      return { score: null };
    case 'group':
      return kind === 'nps' ? { group: reading.group } : null;
    case 'share':
      return ofShare(reading.share, kind);
    case 'of':
      return ofShare(shareOn(reading.value, scaleUpTo(reading.best)), kind);
    case 'number':
      return ofShare(shareOn(reading.value, scale), kind);
    case 'word':
      return ofShare(twoWords && reading.word.pole ? poleOf(reading.word.share) : reading.word.share, kind);
  }
}

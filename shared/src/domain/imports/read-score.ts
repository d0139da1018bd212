import type { NpsGroup } from '../scales.ts';
import { isNoValue } from './no-value.ts';
import { groupNamed, wordedScore, type WordedScore } from './score-words.ts';

/**
 * What a cell says of a score: nothing; a number, perhaps of a scale of its own (`8/10`) and with its word (`5 - Very satisfied`); a
 * share of the best (`80%`); a word; a group of NPS.
 */
export type ScoreReading =
  | { readonly is: 'none' }
  | { readonly is: 'number'; readonly value: number; readonly word: WordedScore | undefined }
  | { readonly is: 'of'; readonly value: number; readonly best: number }
  | { readonly is: 'share'; readonly share: number }
  | { readonly is: 'word'; readonly word: WordedScore }
  | { readonly is: 'group'; readonly group: NpsGroup };

const number = String.raw`([+-]?\d+(?:[.,]\d+)?)`;
const fraction = new RegExp(String.raw`^${number} ?(?:/|of|out of|von|sur|de) ?(\d+)$`, 'i');
const percent = new RegExp(String.raw`^${number} ?%$`);
const labelled = new RegExp(
  String.raw`^${number} ?(?:$|分$|点$|點$|星$|점$|stars?$|points?$|[-–—:：=.(（] ?(\D.*?)[)）]?$)`,
  'i',
);
const starClass = /^[\w-]*star[s_-]*(\d+(?:\.\d)?)$/i;
const stars = /^([★⭐]️?)+([☆✩]*)$/u;

const longest = 100;
const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** Reads a score however it is written; null where it is none. Full-width digits and decimal commas are read too. */
export function readScore(cell: string): ScoreReading | null {
  if (isNoValue(cell)) return { is: 'none' };
  if (cell.length > longest) return null;
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const [, value, best] = fraction.exec(text) ?? [];
  if (value !== undefined) return { is: 'of', value: numberOf(value), best: Number(best) };
  const [, part] = percent.exec(text) ?? [];
  if (part !== undefined) return { is: 'share', share: numberOf(part) / 100 };
  return readNumber(text) ?? readWord(text);
}

function readNumber(text: string): ScoreReading | null {
  if (stars.test(text)) return starsIn(text);
  const [, first, label] = labelled.exec(text) ?? starClass.exec(text) ?? [];
  if (first === undefined) return null;
  return { is: 'number', value: numberOf(first), word: label === undefined ? undefined : wordedScore(label) };
}

function starsIn(text: string): ScoreReading {
  const full = [...text].filter((c) => c === '★' || c === '⭐').length;
  const empty = [...text].filter((c) => c === '☆' || c === '✩').length;
  return empty > 0 ? { is: 'of', value: full, best: full + empty } : { is: 'number', value: full, word: undefined };
}

function readWord(text: string): ScoreReading | null {
  const group = groupNamed(text);
  if (group) return { is: 'group', group };
  const word = wordedScore(text);
  return word ? { is: 'word', word } : null;
}

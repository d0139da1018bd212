import type { NpsGroup } from '../scales.ts';
import { isNoValue } from './no-value.ts';
import { groupNamed, wordedScore, type WordedScore } from './score-words.ts';

/**
 * What a cell says of a score: nothing; a number in digits or spelt out (`五星`, `FIVE`), perhaps of a scale of its own (`8/10`) and with
 * its word (`5 - Very satisfied`, `非常满意（5分）`); a share of the best (`80%`); a word; a group of NPS.
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
const unit = String.raw`(?:分|点|點|[颗顆]?星[级級]?|점|stars?|points?)`;
const labelled = new RegExp(String.raw`^${number} ?${unit}?(?:$| ?[-–—:=.、(] ?(\D.*?)\)?$)`, 'i');
const labelFirst = new RegExp(String.raw`^(\D+?) ?\(${number} ?${unit}?\)$`, 'i');
/** Words for 0 to 10, with what they count: in Chinese a unit has to stand behind them, and not that of `一点`, a little. */
const chinese = /^([零一二三四五六七八九十]|两|兩) ?(?:分|[颗顆]?星[级級]?|점|stars?|points?)$/i;
const chineseNumbers = '零一二三四五六七八九十';
const english = /^(one|two|three|four|five)(?:[ _-]?stars?)?$/i;
const englishNumbers = ['one', 'two', 'three', 'four', 'five'];
/** How a survey numbers its choices: `A. 非常满意`. */
const letter = /^\(?[a-g][).、:] ?/i;
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
  const spelt = numberSpelt(text);
  if (spelt !== null) return { is: 'number', value: spelt, word: undefined };
  const [, before, inside] = labelFirst.exec(text) ?? [];
  const word = before === undefined ? undefined : wordedScore(before.replace(letter, ''));
  if (word) return { is: 'number', value: numberOf(inside!), word };
  const [, first, label] = labelled.exec(text) ?? starClass.exec(text) ?? [];
  if (first === undefined) return null;
  return { is: 'number', value: numberOf(first), word: label === undefined ? undefined : wordedScore(label) };
}

function numberSpelt(text: string): number | null {
  const [, sign] = chinese.exec(text) ?? [];
  if (sign !== undefined) return chineseNumbers.indexOf(sign.replace(/[两兩]/, '二'));
  const [, word] = english.exec(text) ?? [];
  return word === undefined ? null : englishNumbers.indexOf(word.toLowerCase()) + 1;
}

function starsIn(text: string): ScoreReading {
  const full = [...text].filter((c) => c === '★' || c === '⭐').length;
  const empty = [...text].filter((c) => c === '☆' || c === '✩').length;
  return empty > 0 ? { is: 'of', value: full, best: full + empty } : { is: 'number', value: full, word: undefined };
}

function readWord(text: string): ScoreReading | null {
  const group = groupNamed(text);
  if (group) return { is: 'group', group };
  const word = wordedScore(text) ?? wordedScore(text.replace(letter, ''));
  return word ? { is: 'word', word } : null;
}

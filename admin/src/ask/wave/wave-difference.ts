import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { WaveBook } from '@huiyin/shared/i18n/admin/wave';
import { bookOf } from '../../language/language.ts';
import type { WaveDraft } from './wave-draft.ts';

/** What a plan says where it differs from another one, as the form names it, e.g. `One wave every: Month`. */
export function waveDifference(plan: WaveDraft, from: WaveDraft, words: WaveBook): string[] {
  const { pair } = bookOf(shell);
  const rows: [string, (draft: WaveDraft) => string][] = [
    [words.every, ({ every }) => words.everyChoices[every]],
    [words.by, ({ by }) => words.byChoices[by]],
    [words.customers, ({ by, customers }) => (by === 'share' ? customers : '')],
    [words.share, ({ by, share }) => (by === 'share' ? share : '')],
    [words.margin, ({ by, margin }) => (by === 'margin' ? margin : '')],
    [words.population, ({ by, population }) => (by === 'margin' ? population : '')],
    [words.segmentBy, ({ segmentBy }) => words.segmentByChoices[segmentBy]],
    [words.quotas, ({ segmentBy, quotas }) => (segmentBy === 'none' ? '' : quotasIn(quotas, pair))],
    [words.responseRate, ({ draw, responseRate }) => (draw ? responseRate : '')],
    [words.doNotDisturb, ({ doNotDisturbDays }) => doNotDisturbDays],
    [words.quiet, ({ quiet, quietFrom, quietTo }) => (quiet ? `${quietFrom}–${quietTo}` : '')],
  ];
  return rows.flatMap(([label, of]) => (of(plan) === of(from) ? [] : pair(label, of(plan) || '–')));
}

const quotasIn = (quotas: WaveDraft['quotas'], pair: (label: string, value: string) => string): string =>
  quotas.map(({ segment, quota }) => pair(segment.trim(), quota)).join(', ');

import { meanOf, type Estimator } from './estimators.ts';
import { scaleOf } from './scales.ts';

/** Aspects of a rating that are offered ready-made: by these names they mean the same in every survey. */
export const presetAspects = ['efficiency', 'speed', 'resolution', 'attitude', 'environment', 'care'] as const;

/** How the score of an aspect is made, for people who read the API. */
export const aspectFormula = '(mean of ratings 1–5 − 1) / 4 × 100; t interval';

const { min, max } = scaleOf('csat')!;
const onScale = meanOf('csat');
const stretched = 100 / (max - min);
const toHundred = (mean: number): number => (mean - min) * stretched;

/** The score of an aspect, 0 to 100, of its ratings from 1 to 5, with the t interval of their mean. */
export const aspectScore: Estimator = {
  figure: (histogram) => {
    const figure = onScale.figure(histogram);
    if (figure.value === null || figure.low === null || figure.high === null) return figure;
    return { n: figure.n, value: toHundred(figure.value), low: toHundred(figure.low), high: toHundred(figure.high) };
  },
  difference: (now, before) => {
    const { low, high } = onScale.difference(now, before);
    return { low: low * stretched, high: high * stretched };
  },
};

/**
 * What a rated aspect is counted with: a ready-made one with all of its name, whichever survey asks it; one of a site's own, or of one survey alone,
 * with itself.
 * @param value `question.aspect`, as in the counts
 * @example aspectKey({ survey: 'visit', value: 'parts.speed' }, false) // 'speed'
 * @example aspectKey({ survey: 'visit', value: 'parts.a1' }, false) // 'visit/parts.a1'
 */
export function aspectKey({ survey, value }: { survey: string; value: string }, isOfOneSurvey: boolean): string {
  const name = value.slice(value.indexOf('.') + 1);
  const isPreset = (presetAspects as readonly string[]).includes(name);
  return isPreset && !isOfOneSurvey ? name : `${survey}/${value}`;
}

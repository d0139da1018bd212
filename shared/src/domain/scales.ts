/** What can be asked, in the order the console lists it. */
export const kinds = ['csat', 'nps', 'ces', 'need_met', 'complaint', 'form'] as const;

/** One of {@link kinds}; `complaint` and `form` have no score. */
export type Kind = (typeof kinds)[number];

/** The lowest and highest whole score of a kind, both allowed. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

const scales: Record<Kind, Scale | null> = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
  need_met: { min: 1, max: 3 },
  complaint: null,
  form: null,
};

/**
 * The scale of a kind: CSAT 1–5, NPS 0–10, CES 1–7, need met 1 no, 2 partly, 3 yes, all with the best score highest; null for a complaint and a form.
 * @example scaleOf('nps') // { min: 0, max: 10 }
 */
export function scaleOf(kind: Kind): Scale | null {
  return scales[kind];
}

/**
 * Whether `n` is a whole score on the scale of `kind`; always false for a complaint and a form.
 * @example isScore('nps', 0) // true
 */
export function isScore(kind: Kind, n: number): boolean {
  const scale = scales[kind];
  return scale !== null && Number.isInteger(n) && n >= scale.min && n <= scale.max;
}

/** The three groups of NPS answers, best first. */
export const npsGroups = ['promoter', 'passive', 'detractor'] as const;

/** One of {@link npsGroups}. */
export type NpsGroup = (typeof npsGroups)[number];

/**
 * The group of an NPS score: 9–10 promoter, 7–8 passive, 0–6 detractor (Reichheld 2003). 0 is a detractor.
 * @example npsGroup(0) // 'detractor'
 */
export function npsGroup(score: number): NpsGroup {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

import { describe, expect, it } from 'vitest';
import { complaint } from '../surveys/default-surveys/complaint.ts';
import { csat } from '../surveys/default-surveys/csat.ts';
import { keepToKnown } from './keep-to-known.ts';

describe('what a stranger says', () => {
  it.each([
    ['delivery', 'delivery'],
    ['delivery/late', 'delivery/late'],
    ['delivery/never-offered', 'other'],
    ['x'.repeat(120), 'other'],
    ['__proto__', 'other'],
  ])('of the category %j is kept as %j', (category, kept) =>
    expect(keepToKnown({ category }, complaint.questions)).toEqual({ category: kept }),
  );

  it('of reasons is kept to those offered, and the rest of the answers as it is', () => {
    const answers = { reasons: ['slow', 'made up', 'slow', 'constructor'], q2: 'as it is' };
    const kept = { reasons: ['slow', 'other', 'slow', 'other'], q2: 'as it is' };
    expect(keepToKnown({ answers }, csat.questions)).toEqual({ answers: kept });
    expect(keepToKnown({ answers: { reasons: 'a text' } }, csat.questions)).toEqual({ answers: { reasons: 'a text' } });
  });

  it('of languages is one of a few hundred, however many are made up', () => {
    const kept = new Set<string>();
    for (let i = 0; i < 20_000; i += 1) kept.add(keepToKnown({ locale: `${i.toString(36)}-x${i}` }, []).locale);
    expect(kept.size).toBeLessThan(800);
    expect(keepToKnown({}, csat.questions)).toEqual({});
  });
});

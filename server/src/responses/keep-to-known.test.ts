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
  ])('of the category %j is kept as %j, and told where that is another', (category, kept) =>
    expect(keepToKnown({ category }, complaint.questions)).toEqual({
      kept: { category: kept },
      leftOut: kept === category ? [] : [{ field: 'category', value: category }],
    }),
  );

  it('of reasons is kept to those offered, and the rest of the answers as it is', () => {
    const answers = { reasons: ['slow', 'made up', 'slow', 'constructor'], q2: 'as it is' };
    expect(keepToKnown({ answers }, csat.questions)).toEqual({
      kept: { answers: { reasons: ['slow', 'other', 'slow', 'other'], q2: 'as it is' } },
      leftOut: [{ field: 'answers.reasons', value: '["made up","constructor"]' }],
    });
    const text = { answers: { reasons: 'a text' } };
    expect(keepToKnown(text, csat.questions)).toEqual({ kept: text, leftOut: [] });
  });

  it('of languages is one of a few hundred, however many are made up, and told where it is none', () => {
    const kept = new Set<string>();
    for (let i = 0; i < 20_000; i += 1) kept.add(keepToKnown({ locale: `${i.toString(36)}-x${i}` }, []).kept.locale);
    expect(kept.size).toBeLessThan(800);
    expect(keepToKnown({ locale: 'en-GB' }, [])).toEqual({ kept: { locale: 'en' }, leftOut: [] });
    expect(keepToKnown({ locale: 'xx-yy' }, []).leftOut).toEqual([{ field: 'locale', value: 'xx-yy' }]);
    expect(keepToKnown({}, csat.questions)).toEqual({ kept: {}, leftOut: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { openImport } from '../open-import.ts';
import { file } from '../reading/source.test-data.ts';
import { caseOf } from './cases/cases.test-data.ts';
import { isoLike } from './cases/made-up.test-data.ts';

describe('rows of a help desk', () => {
  const header = caseOf('Zendesk tickets').text.split('\r\n')[0]!;
  const at = header.split(',').indexOf('"Satisfaction Score"');
  const rated = (share: number) =>
    Array.from({ length: 10 }, (_, n) =>
      header
        .split(',')
        .map((name, i) => (i === at ? (n < share ? 'Good' : 'Offered') : name === '"Created at"' ? isoLike(n) : `${n}`))
        .join(','),
    );

  it.each([
    [5, undefined, 'ratings'],
    [4, undefined, 'tickets'],
    [4, 'ratings', 'ratings'],
    [10, 'tickets', 'tickets'],
  ] as const)('of which %i in ten are rated, and said to be %s, are %s', async (share, as, taken) => {
    const opened = await openImport(file([header, ...rated(share)].join('\n')), { as });
    const { preset, answers, passedOver } = await opened.inspection();
    expect(preset).toMatchObject({ as: taken });
    expect([answers, passedOver.unanswered]).toEqual(taken === 'tickets' ? [10 + share, 0] : [share, 10 - share]);
  });

  it.each([
    ['day,score\n2025-01-02,5', {}],
    [caseOf('Zendesk tickets').text, { preset: 'none' }],
    [caseOf('Formbricks').text, {}],
  ])('may not be said of %j with %j', async (text, choices) => {
    await expect(openImport(file(text), { ...choices, as: 'tickets' })).rejects.toMatchObject({ field: 'as' });
  });
});

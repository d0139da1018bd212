import { expect, it } from 'vitest';
import { nearEqualAnswers, type SaidFields } from './near-equal.ts';

const stored = { score: '4', comment: 'Late', 'contact.email': 'a@x.example' };

it.each<[string, SaidFields, unknown[]]>([
  ['the same', { ...stored }, [null]],
  ['the same in another order', Object.fromEntries(Object.entries(stored).toReversed()), [null]],
  ['another score', { ...stored, score: '2' }, [{ field: 'score', was: '4', becomes: '2' }]],
  ['a field less', { score: '4', comment: 'Late' }, [{ field: 'contact.email', was: 'a@x.example', becomes: '' }]],
  ['a field more', { ...stored, page: '/a' }, [{ field: 'page', was: '', becomes: '/a' }]],
  ['two others', { ...stored, score: '2', comment: 'Torn' }, []],
  ['one other, and one more', { ...stored, score: '2', page: '/a' }, []],
  ['one for another', { score: '4', comment: 'Late', 'contact.phone': '5550000' }, []],
  ['nothing of it', { page: '/b' }, []],
])('is told apart by one field at most: %s', (_, said, differences) => {
  const answers = nearEqualAnswers<string>();
  answers.add('it', { shares: 'csat', said: stored });
  expect(answers.like({ shares: 'nps', said })).toEqual([]);
  expect(answers.like({ shares: 'csat', said })).toEqual(
    differences.map((difference) => ({ stored: 'it', difference })),
  );
});

it('finds each of several', () => {
  const answers = nearEqualAnswers<string>();
  const said: [string, SaidFields][] = [
    ['one', { score: '1' }],
    ['two', { score: '2' }],
    ['none', {}],
  ];
  for (const [name, its] of said) answers.add(name, { shares: '', said: its });
  expect(
    answers.like({ shares: '', said: { score: '1' } }).map((found) => [found.stored, found.difference?.was]),
  ).toEqual([
    ['one', undefined],
    ['two', '2'],
    ['none', ''],
  ]);
});

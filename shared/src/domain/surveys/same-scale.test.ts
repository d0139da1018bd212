import { expect, it } from 'vitest';
import { csatLooks } from '../choices.ts';
import { isSameScale } from './same-scale.ts';

const asks = (look?: string) => [{ type: 'text' } as const, { type: 'csat', look } as const];

it('satisfaction is asked on one scale by thumbs alone or by anything else', () => {
  for (const before of csatLooks)
    for (const after of csatLooks)
      expect(isSameScale(asks(before), asks(after)), `${before}, ${after}`).toBe(
        (before === 'thumbs') === (after === 'thumbs'),
      );
});

it('where it is not asked, nothing is another scale', () => {
  expect(isSameScale([{ type: 'nps' }], asks('thumbs'))).toBe(true);
  expect(isSameScale(asks('thumbs'), [])).toBe(true);
  expect(isSameScale(asks(), asks('stars'))).toBe(true);
});

import { expect } from 'chai';
import { Selection } from '../src/list/selection.ts';

const all = [9, 4, 7, 1, 5];
type Step = number | readonly [through: number];

describe('what is chosen in a list', () => {
  for (const [steps, chosen] of [
    [[4], [4]],
    [[4, 4], []],
    [
      [4, [1]],
      [4, 7, 1],
    ],
    [
      [1, [4]],
      [1, 4, 7],
    ],
    [
      [4, [7], [5]],
      [4, 7, 1, 5],
    ],
    [
      [9, 5, [1]],
      [9, 5, 1],
    ],
    [[[7]], [7]],
    [
      [3, [7]],
      [3, 7],
    ],
  ] as [Step[], number[]][])
    it(`is ${JSON.stringify(chosen)} after ${JSON.stringify(steps)}, of which those in brackets with Shift`, () => {
      const selection = new Selection<number>({ requestUpdate: () => undefined } as never);
      for (const step of steps)
        if (typeof step === 'number') selection.toggle(step);
        else selection.through(step[0], all);
      expect([...selection.ids].toSorted()).to.deep.equal(chosen.toSorted());
    });
});

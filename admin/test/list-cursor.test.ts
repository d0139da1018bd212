import { expect } from 'chai';
import { cursorOn, step, type Cursor } from '../src/list/list-cursor.ts';

const list = [7, 8, 9];

describe('the keyboard in the ticket list', () => {
  it('begins at the top with j and at the bottom with k', () => {
    expect(step(list, undefined, 1)).to.deep.equal({ id: 7, row: 0 });
    expect(step(list, undefined, -1)).to.deep.equal({ id: 9, row: 2 });
  });

  it('goes one row and stays at the ends', () => {
    expect(step(list, { id: 8, row: 1 }, 1)?.id).to.equal(9);
    expect(step(list, { id: 8, row: 1 }, -1)?.id).to.equal(7);
    expect(step(list, { id: 9, row: 2 }, 1)?.id).to.equal(9);
    expect(step(list, { id: 7, row: 0 }, -1)?.id).to.equal(7);
  });

  it('goes on from where a ticket was that has left the list, in both directions', () => {
    const gone: Cursor<number> = { id: 8, row: 1 };
    expect(step([7, 9], gone, 1)).to.deep.equal({ id: 9, row: 1 });
    expect(step([7, 9], gone, -1)).to.deep.equal({ id: 7, row: 0 });
    expect(step([7], { id: 9, row: 2 }, 1)?.id).to.equal(7);
  });

  it('follows its ticket when others come before it', () => {
    expect(step([1, 2, 7, 8, 9], { id: 8, row: 1 }, 1)).to.deep.equal({ id: 9, row: 4 });
  });

  it('has nowhere to be in an empty list', () => {
    expect(step([], { id: 8, row: 1 }, 1)).to.equal(undefined);
  });

  it('keeps its row when the ticket that is open is not listed', () => {
    expect(cursorOn(list, 8)).to.deep.equal({ id: 8, row: 1 });
    expect(cursorOn([7, 9], 8, { id: 8, row: 1 })).to.deep.equal({ id: 8, row: 1 });
    expect(step(list, cursorOn(list, 99), 1)?.id).to.equal(7);
  });
});

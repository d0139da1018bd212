import { expect } from 'chai';
import { dropUndo, keepUndo, newestUndo } from '../src/ui/undos.ts';

describe('what was done last', () => {
  it('is passed over once it can no longer be taken back', () => {
    const undo = (): void => undefined;
    const earlier = { text: 'Resolved', undo };
    const ahead = { text: 'Goes out', undo, until: Date.now() + 3_600_000 };
    const gone = { text: 'Went out', undo, until: Date.now() - 1 };
    for (const one of [earlier, ahead, gone]) keepUndo(one);
    expect(newestUndo()).to.equal(ahead);
    dropUndo(ahead);
    expect(newestUndo()).to.equal(earlier);
    for (const one of [earlier, gone]) dropUndo(one);
  });
});

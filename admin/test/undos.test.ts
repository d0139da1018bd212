import { expect } from 'chai';
import { words } from '@huiyin/shared/i18n/admin/shell/en';
import { loadWords } from '../src/language/language.ts';
import { undoLast } from '../src/ui/ui-toasts.ts';
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

  it('is nothing where all was taken back, which is said', async () => {
    await loadWords();
    const toasts = document.createElement('ui-toasts');
    document.body.append(toasts);
    undoLast();
    await toasts.updateComplete;
    expect(toasts.renderRoot.textContent).to.contain(words.nothingToUndo);
    toasts.remove();
  });
});

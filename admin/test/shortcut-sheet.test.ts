import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { places } from '../src/places.ts';
import '../src/shell/shortcut-sheet.ts';
import { textOf } from './fixtures.ts';

const ofShell = ['g', '/', '?', 'Escape'];

before(() => loadWords());

describe('the sheet of shortcuts', () => {
  it('names under each place what it binds, and how one gets there', async () => {
    const sheet = document.body.appendChild(document.createElement('shortcut-sheet'));
    await sheet.open();
    await sheet.updateComplete;
    const text = textOf(sheet);
    for (const { key } of places) expect(text).to.contain(` g ${key} `);
    expect(text).to.match(/Inbox .*Move down or up in a list j k .*Reply r/);
    expect(text).not.to.contain('Improve Move');
    sheet.remove();
  });

  for (const { id, shortcuts } of places)
    it(`holds no key of ${id} that is another's there`, async () => {
      const keys = ((await shortcuts?.()) ?? []).flatMap((shortcut) => shortcut.keys);
      expect([...new Set([...ofShell, ...keys])]).to.deep.equal([...ofShell, ...keys]);
    });
});

import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { places } from '../src/places.ts';
import '../src/shell/shortcut-sheet.ts';
import { siteRef, textOf } from './fixtures.ts';

const ofShell = ['g', '/', '?', 'Escape'];

before(() => loadWords());

describe('the sheet of shortcuts', () => {
  it('names under each place what it binds, and how one gets there', async () => {
    const sheet = document.body.appendChild(document.createElement('shortcut-sheet'));
    await sheet.open(siteRef('manager'));
    await sheet.updateComplete;
    const text = textOf(sheet);
    for (const { key } of places) expect(text).to.contain(` g ${key} `);
    expect(text).to.contain(' g b ');
    expect(text).to.match(/Inbox .*Move down or up in a list j k .*Reply r/);
    expect(text).not.to.contain('Improve Move');
    sheet.remove();
  });

  it('names no place and no key that a role does not allow', async () => {
    const sheet = document.body.appendChild(document.createElement('shortcut-sheet'));
    await sheet.open({ ...siteRef('viewer'), permissions: ['tickets.read'] });
    await sheet.updateComplete;
    const text = textOf(sheet);
    expect(text).to.match(/Go to Inbox .*Move down or up in a list j k/);
    for (const none of ['Go to Insights', 'Go to Ask', 'Reply r', 'Assign', 'saved reply'])
      expect(text).not.to.contain(none);
    sheet.remove();
  });

  for (const { id, shortcuts } of places)
    it(`holds no key of ${id} that is another's there`, async () => {
      const keys = ((await shortcuts?.()) ?? []).flatMap((shortcut) => shortcut.keys);
      expect([...new Set([...ofShell, ...keys])]).to.deep.equal([...ofShell, ...keys]);
    });
});

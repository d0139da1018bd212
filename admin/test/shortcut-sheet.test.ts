import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { places } from '../src/places.ts';
import '../src/shell/shortcut-sheet.ts';
import { siteRef, textOf } from './fixtures.ts';

const ofShell = ['g', '/', '?', 'Escape'];
/** Typed into a reply, where no key of the shell does anything. */
const inReply = { inbox: ['/'] } as Readonly<Record<string, readonly string[]>>;

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
    expect(text).to.match(/a saved reply Ctrl\/⌘ \/ \/ .*a colleague @ .*Send and resolve Ctrl\/⌘ Shift Enter/);
    expect(text).not.to.contain('Improve Move');
    sheet.remove();
  });

  it('names no place and no key that a role does not allow', async () => {
    const sheet = document.body.appendChild(document.createElement('shortcut-sheet'));
    await sheet.open({ ...siteRef('viewer'), permissions: ['tickets.read'] });
    await sheet.updateComplete;
    const text = textOf(sheet);
    expect(text).to.match(/Go to Inbox .*Move down or up in a list j k/);
    for (const none of ['Go to Insights', 'Go to Ask', 'Reply r', 'Assign', 'saved reply', 'colleague', 'Send'])
      expect(text).not.to.contain(none);
    sheet.remove();
  });

  for (const { id, shortcuts } of places)
    it(`holds no key of ${id} that is another's there`, async () => {
      const all = ((await shortcuts?.()) ?? []).flatMap((shortcut) => shortcut.keys);
      const keys = all.filter((key) => !inReply[id]?.includes(key));
      expect([...new Set([...ofShell, ...keys])]).to.deep.equal([...ofShell, ...keys]);
    });
});

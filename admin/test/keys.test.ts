import { expect } from 'chai';
import { LitElement } from 'lit';
import { Keys, switchShortcuts } from '../src/shell/keys.ts';
import { typedAhead } from '../src/shell/typed-ahead.ts';

const heard: string[] = [];
class KeyListener extends LitElement {
  constructor() {
    super();
    new Keys(this, {
      'g t': () => heard.push('g t'),
      t: () => heard.push('t'),
      j: () => heard.push('j'),
      Enter: () => heard.push('Enter'),
    });
  }
}
customElements.define('key-listener', KeyListener);

describe('keyboard shortcuts', () => {
  let room: HTMLElement;
  beforeEach(() => {
    heard.length = 0;
    room = document.body.appendChild(document.createElement('div'));
    room.append(document.createElement('key-listener'));
  });
  afterEach(() => {
    room.remove();
    switchShortcuts(true);
  });

  const press = (key: string, on: EventTarget = document.body, init: KeyboardEventInit = {}) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...init }));

  it('runs two keys in a row as one, and not the second alone', () => {
    press('g');
    press('t');
    press('t');
    expect(heard).to.deep.equal(['g t', 't']);
  });

  it('are silent while somebody types, also inside a shadow root', () => {
    const host = room.appendChild(document.createElement('div'));
    const input = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(input);
    press('j', input);
    expect(heard).to.deep.equal([]);
  });

  for (const open of ['<dialog></dialog>', '<div popover></div>'])
    it(`are silent while something lies above the page, wherever the focus is: ${open}`, () => {
      const host = room.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = open;
      const above = host.shadowRoot!.firstElementChild as HTMLElement;
      if (above instanceof HTMLDialogElement) above.showModal();
      else above.showPopover();
      press('j');
      above.remove();
      press('t');
      expect(heard).to.deep.equal(['t']);
    });

  it('are silent with Ctrl, ⌘ or Alt and during an IME composition', () => {
    press('j', document.body, { ctrlKey: true });
    press('j', document.body, { metaKey: true });
    press('j', document.body, { altKey: true });
    press('j', document.body, { isComposing: true });
    expect(heard).to.deep.equal([]);
  });

  it('leave Enter to a focused link', () => {
    const link = room.appendChild(document.createElement('a'));
    link.href = '#somewhere';
    press('Enter', link);
    press('Enter');
    expect(heard).to.deep.equal(['Enter']);
  });

  it('are silent for what is typed ahead of a part that is still to come, which gets it', () => {
    const ahead = typedAhead();
    for (const key of ['j', 't', 'x', 'Backspace', 'Tab', 'Shift', '中']) press(key);
    press('k', document.body, { ctrlKey: true });
    expect(ahead.end()).to.equal('jt中');
    expect(heard).to.deep.equal([]);
    press('j');
    expect([heard, ahead.end()]).to.deep.equal([['j'], 'jt中']);
  });

  it('can be switched off', () => {
    switchShortcuts(false);
    press('j');
    expect(heard).to.deep.equal([]);
  });

  it('end with their element', () => {
    room.firstElementChild?.remove();
    press('j');
    expect(heard).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { LitElement } from 'lit';
import type { Command } from '../src/place.ts';
import { loadWords } from '../src/language/language.ts';
import { chooseOne } from '../src/shell/choose-one.ts';

class Asking extends LitElement {}
customElements.define('choose-asking', Asking);

before(() => loadWords());

describe('a small palette', () => {
  it('does by its key what is offered, but neither by a shortcut nor by a key that is held', async () => {
    const done: string[] = [];
    const offer = (label: string, key: string): Command => ({
      label,
      key,
      icon: 'person',
      run: () => done.push(label),
    });
    const host = document.body.appendChild(new Asking());
    await chooseOne(host, 'Assign to', [offer('Me', 'a'), offer('Bo', 'b')]);
    await chooseOne(host, 'Assign to', [offer('Me', 'a'), offer('Bo', 'b')]);
    expect(host.renderRoot.querySelectorAll('command-palette')).to.have.length(1);
    const palette = host.renderRoot.querySelector('command-palette')!;
    await palette.updateComplete;
    const press = (init: KeyboardEventInit): boolean =>
      palette.renderRoot
        .querySelector('input')!
        .dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])
      press({ key: 'a', ...held });
    expect(done).to.deep.equal([]);
    press({ key: 'b' });
    expect(done).to.deep.equal(['Bo']);
    host.remove();
  });
});

import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keepFocus } from '../src/ui/kept-focus.ts';
import '../src/ui/ui-button.ts';
import { rowAction } from '../src/ui/row-action.ts';
import '../src/ui/ui-list.ts';
import '../src/ui/ui-row.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';

class FocusRows extends LitElement {
  static override properties = { names: { attribute: false } };
  declare names: readonly string[];

  override render() {
    return html`<h2>Rows</h2>
      <ui-list>
        ${repeat(
          this.names,
          (name) => name,
          (name) => html`<ui-row>${name} ${rowAction({ label: 'Remove', name, of: name, act: () => {} })}</ui-row>`,
        )}
      </ui-list>`;
  }
}
customElements.define('focus-rows', FocusRows);

describe('the focus', () => {
  let end: () => void;
  let rows: FocusRows;
  beforeEach(async () => {
    end = keepFocus();
    rows = document.body.appendChild(new FocusRows());
    await show('abc');
  });
  afterEach(() => {
    end();
    rows.remove();
  });

  async function show(names: string): Promise<void> {
    rows.names = [...names];
    await rows.updateComplete;
    await settled();
  }
  const at = (): string | null => {
    const { activeElement } = rows.renderRoot as ShadowRoot;
    return activeElement?.getAttribute('data-of') ?? activeElement?.textContent ?? null;
  };
  const focus = (name: string): void => rows.renderRoot.querySelector<HTMLElement>(`[data-of=${name}]`)!.focus();

  for (const [from, left, to] of [
    ['b', 'ac', 'c'],
    ['c', 'ab', 'b'],
    ['b', 'c', 'c'],
    ['a', '', 'Rows'],
    ['b', 'bca', 'b'],
    ['c', 'cab', 'c'],
  ] as const)
    it(`on ${from} of a, b, c is on ${to} once ${left ? [...left].join(', ') : 'nothing'} is left`, async () => {
      focus(from);
      await show(left);
      expect(at()).to.equal(to);
    });

  it('goes on with the list as it is by then, and is left alone by what happens elsewhere', async () => {
    focus('b');
    await show('abxc');
    expect(at()).to.equal('b');
    await show('axc');
    expect(at()).to.equal('x');
  });

  it('is followed within one shadow', async () => {
    focus('a');
    focus('c');
    await settled();
    await show('ab');
    expect(at()).to.equal('b');
  });

  it('stays away for whoever left it', async () => {
    focus('b');
    (rows.renderRoot.querySelector('[data-of=b]') as HTMLElement).blur();
    await settled();
    await show('ac');
    expect(at()).to.equal(null);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('goes on from a button that is disabled under it', async () => {
    focus('b');
    rows.renderRoot.querySelector('ui-button[data-of=b]')!.toggleAttribute('disabled', true);
    await until(() => at() === 'Rows');
  });
});

import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { html, render } from 'lit';
import type { Row } from '../src/ask/category-rows.ts';
import '../src/ask/choice-rows.ts';
import type { ChoiceRows, RowsChange } from '../src/ask/choice-rows.ts';

let room: HTMLElement;
let list: ChoiceRows;
let changes: RowsChange[];

async function show(rows: readonly Row[], levels: 1 | 2 = 1): Promise<void> {
  const draw = (now: readonly Row[]): unknown =>
    render(
      html`<choice-rows
        label="Choices"
        .rows=${now}
        language="en"
        .languages=${['en', 'zh-CN']}
        levels=${levels}
        most="4"
        @rows=${({ detail }: CustomEvent<RowsChange>) => {
          changes.push(detail);
          draw(detail.rows);
        }}
      ></choice-rows>`,
      room,
    );
  draw(rows);
  list = room.querySelector('choice-rows')!;
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await list.updateComplete;
    await Promise.resolve();
  }
}

const row = (id: string, level: 0 | 1 = 0): Row => ({ id, level, label: { en: id.toUpperCase() } });
const ids = (): string => list.rows.map(({ id, level }) => (level ? `-${id}` : id)).join(' ');
const input = (id: string): HTMLInputElement => {
  const found = list.shadowRoot!.querySelector(`ui-field[name="${id}"]`)?.shadowRoot?.querySelector('input');
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
const focused = (): string | null => list.shadowRoot!.activeElement?.getAttribute('name') ?? null;

async function press(id: string, key: string, how: KeyboardEventInit = {}): Promise<void> {
  input(id).focus();
  input(id).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...how }),
  );
  await settled();
}

async function type(id: string, text: string): Promise<void> {
  const field = input(id);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
}

beforeEach(() => {
  changes = [];
  room = document.body.appendChild(document.createElement('div'));
});
afterEach(() => room.remove());

before(() => loadWords());

describe('choice-rows', () => {
  it('adds a line after the one where Enter is pressed and goes there', async () => {
    await show([row('a'), row('b')]);
    await press('a', 'Enter');
    expect(list.rows).to.have.length(3);
    expect(focused()).to.equal(list.rows[1]?.id);
    await type(list.rows[1]!.id, 'New');
    expect(list.rows[1]?.label).to.deep.equal({ en: 'New' });
  });

  it('leaves alone the Enter that ends an IME composition', async () => {
    await show([row('a')]);
    await press('a', 'Enter', { isComposing: true });
    await press('a', 'Enter', { keyCode: 229 });
    expect(changes).to.deep.equal([]);
  });

  it('moves a line with Alt and an arrow and stays in it', async () => {
    await show([row('a'), row('b'), row('c')]);
    await press('c', 'ArrowUp', { altKey: true });
    expect(ids()).to.equal('a c b');
    expect(focused()).to.equal('c');
    await press('a', 'ArrowDown', { altKey: true });
    expect(ids()).to.equal('c a b');
    await press('c', 'ArrowUp', { altKey: true });
    expect(ids()).to.equal('c a b');
  });

  it('keeps its keys from what is around it, so that the question does not move too', async () => {
    await show([row('a'), row('b')]);
    let heard = 0;
    room.addEventListener('keydown', () => (heard += 1));
    await press('b', 'ArrowUp', { altKey: true });
    expect(heard).to.equal(0);
    await press('b', 'ArrowUp');
    expect(heard).to.equal(1);
  });

  it('removes an empty line with Backspace and goes to the one before', async () => {
    await show([row('a'), { id: 'b', level: 0, label: {} }]);
    await press('b', 'Backspace');
    expect(ids()).to.equal('a');
    expect(focused()).to.equal('a');
  });

  it('does not remove a line that is empty in this language only', async () => {
    await show([row('a'), { id: 'b', level: 0, label: { 'zh-CN': '乙' } }]);
    await press('b', 'Backspace');
    expect(ids()).to.equal('a b');
    expect(input('b').placeholder).to.equal('乙');
  });

  it('puts a line below another with Alt and → and takes it out with ←, only where there are two levels', async () => {
    await show([row('a'), row('b')], 2);
    await press('b', 'ArrowRight', { altKey: true });
    expect(ids()).to.equal('a -b');
    await press('b', 'Enter');
    expect(list.rows[2]?.level).to.equal(1);
    await press('b', 'ArrowLeft', { altKey: true });
    expect(list.rows[1]?.level).to.equal(0);
    await show([row('a'), row('b')], 1);
    await press('b', 'ArrowRight', { altKey: true });
    expect(ids()).to.equal('a b');
  });

  it('has lines of one length, where what cannot be done is there and cannot be pressed', async () => {
    await show([row('a'), row('b')], 2);
    const lines = [...list.shadowRoot!.querySelectorAll('li')];
    const widths = ['a', 'b'].map((id) => input(id).getBoundingClientRect().width);
    expect(widths[0]).to.equal(widths[1]);
    const can = lines.map((line) => [...line.querySelectorAll('ui-button')].map(({ disabled }) => !disabled));
    expect(can).to.deep.equal([
      [false, false, true],
      [true, true, true],
    ]);
  });

  it('takes no more lines than there may be', async () => {
    await show([row('a'), row('b'), row('c'), row('d')]);
    await press('d', 'Enter');
    expect(list.rows).to.have.length(4);
    expect(
      [...list.shadowRoot!.querySelectorAll('ui-button')].some((button) => /Add/.test(button.textContent)),
    ).to.equal(false);
  });

  it('takes no more lines below one than there may be, and keeps those that are there', async () => {
    const below = (n: number) => Array.from({ length: n }, (_, at) => row(`b${at + 1}`, 1));
    await show([row('a'), ...below(11), row('c')], 2);
    await press('b11', 'Enter');
    expect(list.rows).to.have.length(14);
    await press('b11', 'Enter');
    await press('c', 'ArrowRight', { altKey: true });
    expect(list.rows).to.have.length(14);
    expect(list.rows.at(-1)?.level).to.equal(0);
    await show([row('a'), ...below(15)], 2);
    await type('b15', 'New');
    expect(list.rows.at(-1)?.label).to.deep.equal({ en: 'New' });
    await press('b15', 'Enter');
    expect(list.rows).to.have.length(16);
  });

  it('says in which line it is typed, so that typing on is one step', async () => {
    await show([row('a')]);
    await type('a', 'Anna');
    expect(changes[0]?.about).to.equal('a.en');
  });
});

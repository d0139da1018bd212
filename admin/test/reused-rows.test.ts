import { expect } from 'chai';
import { html, render } from 'lit';
import { reusedRows } from '../src/list/reused-rows.ts';

let list: HTMLElement;
const show = (ids: string) =>
  render(html`${reusedRows([...ids], (id, at) => html`<a href="#${id}" data-at=${at}>${id}</a>`)}`, list);

const rows = (): HTMLElement[] => [...list.querySelectorAll('a')];
const shown = (): string =>
  rows()
    .map(({ textContent }) => textContent)
    .join('');
const rowsOf = (ids: string): HTMLElement[] => rows().filter(({ textContent }) => ids.includes(textContent));

describe('rows that are handed on', () => {
  beforeEach(() => (list = document.body.appendChild(document.createElement('div'))));
  afterEach(() => list.remove());

  it('stand in the order of their ids, whatever was there before, and leave nothing behind', () => {
    show('abcdef');
    const { length } = list.childNodes;
    for (const ids of ['cdefgh', 'abcdef', 'fedcba', 'badcxy', 'xyz', '', 'qa', 'aqlmno', 'uvwxyz', 'abcdef']) {
      show(ids);
      expect(shown()).to.equal(ids);
      expect(rows().map(({ dataset }) => Number(dataset['at']))).to.deep.equal([...[...ids].keys()]);
    }
    expect(list.childNodes.length).to.equal(length);
  });

  it('keep their element while they stay, and give it to one that comes', () => {
    show('abcdef');
    const [before, staying] = [rows(), rowsOf('cdef')];
    const watch = new MutationObserver(() => {});
    watch.observe(list, { childList: true });
    show('cdefgh');
    const moved = new Set(watch.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]));
    expect(rowsOf('cdef')).to.deep.equal(staying);
    expect(staying.some((row) => moved.has(row))).to.equal(false);
    expect(before).to.include.members(rowsOf('gh'));
  });

  it('take the focus with them when they leave, so that it does not come to stand on another', () => {
    show('abc');
    rows()[0]!.focus();
    show('bcd');
    expect([shown(), document.activeElement]).to.deep.equal(['bcd', document.body]);
  });
});

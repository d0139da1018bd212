import { expect } from 'chai';
import '../src/list/filter-chip.ts';
import type { FilterChip } from '../src/list/filter-chip.ts';
import { speak } from '../src/language/language.ts';

const choices = ['page', 'score', 'survey'].map((value) => ({ value, label: value }));

describe('a chip of a filter', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('filter-chip').forEach((element) => element.remove()));

  async function show(more: Partial<FilterChip>): Promise<{ chip: FilterChip; said: string[] }> {
    const chip = Object.assign(document.createElement('filter-chip'), { label: 'Filter' }, more);
    const said: string[] = [];
    chip.addEventListener('change', (event) => said.push((event as CustomEvent<string>).detail));
    document.body.append(chip);
    await chip.updateComplete;
    return { chip, said };
  }

  it('tells what is chosen, and shows its own value until it is another', async () => {
    const { chip, said } = await show({ lasting: true, placeholder: 'Add', choices });
    const select = chip.renderRoot.querySelector('select')!;
    select.value = 'score';
    select.dispatchEvent(new Event('change'));
    chip.choices = choices.filter(({ value }) => value !== 'score');
    await chip.updateComplete;
    expect([said, select.value]).to.deep.equal([['score'], '']);
  });

  it('that acts chooses nothing by arrows until Enter, also where it is drawn anew meanwhile', async () => {
    const { chip, said } = await show({ lasting: true, acts: true, choices });
    const select = chip.renderRoot.querySelector('select')!;
    for (const value of ['page', 'score']) {
      select.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
      select.value = value;
      select.dispatchEvent(new Event('change'));
      chip.choices = [...choices];
      await chip.updateComplete;
    }
    expect(said).to.deep.equal([]);
    select.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect(said).to.deep.equal(['score']);
  });

  it('is taken away by its button', async () => {
    const { chip, said } = await show({ value: 'page', choices });
    chip.renderRoot.querySelector('button')!.click();
    expect(said).to.deep.equal(['']);
  });
});

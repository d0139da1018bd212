import { expect } from 'chai';
import { distinctTags, inTagOrder, tagsWithout } from '@huiyin/shared/domain/tags';
import { until } from '../../tests/kit/until.ts';
import { speak } from '../src/language/language.ts';
import '../src/tags/tag-field.ts';
import type { TagField } from '../src/tags/tag-field.ts';
import { heldAnswer, startFakeApi, stopFakeApi } from './fake-api.ts';
import { textOf } from './fixtures.ts';

const inUse = ['Refund', 'refund due', 'VIP'];

const serve = (answer: unknown, held?: Promise<void>): void =>
  void startFakeApi({ 'GET /api/sites/s/tags': answer }, held);

/** A field of a ticket with these tags, whose server does what is asked; and what was asked. */
async function shown(...tags: string[]): Promise<{ field: TagField; asked: string[] }> {
  serve({ tags: inUse });
  const field = document.createElement('tag-field');
  const asked: string[] = [];
  const hear = (what: 'add' | 'remove', then: (tag: string) => string[]): void =>
    field.addEventListener(what, (event) => {
      const { detail } = event as CustomEvent<string>;
      asked.push(`${what} ${detail}`);
      field.tags = then(detail);
    });
  hear('add', (tag) => inTagOrder(distinctTags([...field.tags, tag])));
  hear('remove', (tag) => tagsWithout(field.tags, [tag]));
  Object.assign(field, { tags, siteId: 's' });
  document.body.append(field);
  await field.updateComplete;
  return { field, asked };
}

const pick = (field: TagField) => field.renderRoot.querySelector('ui-pick')!;
const input = (field: TagField) => pick(field).renderRoot.querySelector('input')!;

/** What is offered. */
const rows = (field: TagField): string[] =>
  Array.from(pick(field).renderRoot.querySelectorAll('li'), ({ textContent }) => textContent.trim());

async function type(field: TagField, words: string): Promise<void> {
  input(field).value = words;
  input(field).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await field.updateComplete;
  await pick(field).updateComplete;
}

async function press(field: TagField, key: string, repeat = false): Promise<void> {
  const how = { key, repeat, bubbles: true, composed: true, cancelable: true };
  input(field).dispatchEvent(new KeyboardEvent('keydown', how));
  await field.updateComplete;
  await pick(field)?.updateComplete;
}

async function opened(field: TagField): Promise<void> {
  field.open();
  await until(() => rows(field).length > 0);
}

describe('the tags of a ticket', () => {
  before(() => speak('en'));
  afterEach(() => {
    for (const field of document.querySelectorAll('tag-field')) field.remove();
    stopFakeApi();
  });

  it('are those in use that are typed, whatever their case, or new ones', async () => {
    const { field, asked } = await shown('VIP');
    await opened(field);
    expect(rows(field)).to.deep.equal(['Refund', 'refund due']);
    await type(field, 'REFUND D');
    expect(rows(field)).to.deep.equal(['refund due', 'New tag REFUND D']);
    await press(field, 'Enter');
    await type(field, 'vip');
    expect(rows(field)).to.deep.equal([]);
    await press(field, 'Enter');
    expect(input(field).value).to.equal('');
    await type(field, '  late \t again ');
    await press(field, 'Enter');
    expect(asked).to.deep.equal(['add refund due', 'add late again']);
    expect(field.tags).to.deep.equal(['late again', 'refund due', 'VIP']);
    expect([input(field).value, document.activeElement === field]).to.deep.equal(['', true]);
  });

  it('are chosen by arrows, and the last goes by a Backspace that is not held, where nothing is typed', async () => {
    const { field, asked } = await shown('late', 'VIP');
    await opened(field);
    await press(field, 'Enter');
    await press(field, 'ArrowDown');
    await press(field, 'ArrowDown');
    await press(field, 'Enter');
    await type(field, 'x');
    await press(field, 'Backspace');
    await type(field, '');
    await press(field, 'Backspace', true);
    await press(field, 'Backspace');
    await press(field, 'Backspace', true);
    expect(asked).to.deep.equal(['add refund due', 'remove VIP']);
  });

  it('are not new before those in use are here, whatever Enter says', async () => {
    const { field, asked } = await shown();
    const { held, answer } = heldAnswer();
    serve({ tags: inUse }, held);
    field.open();
    await type(field, 'ref');
    await press(field, 'Enter');
    expect([asked, rows(field)]).to.deep.equal([[], []]);
    expect(pick(field).querySelector('ui-skeleton')).to.be.instanceOf(HTMLElement);
    expect(textOf(field)).not.to.contain('No tag');
    answer();
    await until(() => rows(field).length === 3);
    await press(field, 'Enter');
    expect(asked).to.deep.equal(['add Refund']);
  });

  it('are new ones too where those in use cannot be read', async () => {
    const { field, asked } = await shown();
    serve(500);
    field.open();
    await until(() => pick(field).querySelector('ui-error'));
    expect(textOf(field)).not.to.contain('No tag');
    await type(field, 'late');
    await until(() => rows(field).length === 1);
    await press(field, 'Enter');
    expect(asked).to.deep.equal(['add late']);
  });

  for (const [read, had, told] of [
    [inUse, inUse, 'All tags in use are there already'],
    [[], ['late'], 'No tag is in use yet'],
  ] as const)
    it(`are none to choose where ${had.join()} are there and ${read.join() || 'none'} in use, which is said`, async () => {
      const { field } = await shown(...had);
      serve({ tags: read });
      field.open();
      await until(() => textOf(pick(field)).includes(told));
    });

  it('are none that shows nothing, or is too long', async () => {
    const { field, asked } = await shown();
    await opened(field);
    for (const typed of ['x'.repeat(41), '\u200b']) {
      await type(field, typed);
      await press(field, 'Enter');
      expect(field.renderRoot.querySelector('[role=status]')?.textContent).to.contain('40');
    }
    expect(asked).to.deep.equal([]);
  });

  it('are taken away one by one, and Esc leaves the keyboard at what adds', async () => {
    const { field, asked } = await shown('late', 'VIP');
    field.renderRoot.querySelector<HTMLElement>('[aria-label*="late"]')!.click();
    await opened(field);
    await press(field, 'Escape');
    await field.updateComplete;
    expect(asked).to.deep.equal(['remove late']);
    expect(field.shadowRoot!.activeElement?.className).to.equal('add');
  });
});

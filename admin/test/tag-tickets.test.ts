import { expect } from 'chai';
import { until } from '../../tests/kit/until.ts';
import '../src/inbox/tag-tickets.ts';
import type { TagTickets } from '../src/inbox/tag-tickets.ts';
import { speak } from '../src/language/language.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';

const parts = (panel: TagTickets) => {
  const field = panel.renderRoot.querySelector('tag-field')!;
  const pick = field.renderRoot.querySelector('ui-pick');
  return {
    field,
    pick,
    input: pick?.renderRoot.querySelector('input'),
    button: panel.renderRoot.querySelector('ui-button')!,
  };
};

/** The dialog with the cursor in its field, and what was chosen in it. */
async function opened(): Promise<{ panel: TagTickets; chosen: string[][] }> {
  startFakeApi({ 'GET /api/sites/s/tags': { tags: ['VIP'] } });
  const panel = document.body.appendChild(document.createElement('tag-tickets'));
  const chosen: string[][] = [];
  await panel.open('s', (tags) => chosen.push(tags));
  await until(() => parts(panel).pick?.renderRoot.querySelector('li'));
  return { panel, chosen };
}

async function type(panel: TagTickets, words: string): Promise<void> {
  const input = parts(panel).input!;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await drawn(panel);
}

async function add(panel: TagTickets, tag: string): Promise<void> {
  await type(panel, tag);
  parts(panel).input!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
  await drawn(panel);
}

/** The field tells the dialog, which is drawn anew, and the field with it. */
async function drawn(panel: TagTickets): Promise<void> {
  const { field, pick } = parts(panel);
  for (const element of [field, panel, field]) await element.updateComplete;
  await pick?.updateComplete;
}

describe('the tags of several tickets', () => {
  before(() => speak('en'));
  afterEach(() => {
    document.querySelector('tag-tickets')?.remove();
    stopFakeApi();
  });

  for (const [typed, before, sent] of [
    ['late', [], ['late']],
    ['vip', [], ['VIP']],
    ['late', ['VIP'], ['VIP', 'late']],
  ] as const)
    it(`are with ${before.join() || 'none'} also ${typed}, which still stands typed`, async () => {
      const { panel, chosen } = await opened();
      expect(parts(panel).button.disabled).to.equal(true);
      for (const tag of before) await add(panel, tag);
      await type(panel, typed);
      const { button } = parts(panel);
      button.focus();
      await drawn(panel);
      expect([parts(panel).input?.value, button.disabled]).to.deep.equal([typed, false]);
      button.click();
      expect(chosen).to.deep.equal([sent]);
    });

  for (const typed of ['', 'x'.repeat(41)])
    it(`are none where ${typed || 'nothing'} is typed`, async () => {
      const { panel } = await opened();
      await type(panel, 'late');
      await type(panel, typed);
      expect(parts(panel).button.disabled).to.equal(true);
    });

  it('are up to twenty: then nothing more is typed', async () => {
    const { panel, chosen } = await opened();
    const twenty = Array.from({ length: 20 }, (_, at) => `tag ${at}`);
    for (const tag of twenty) await add(panel, tag);
    expect(parts(panel).input?.value).to.equal(undefined);
    parts(panel).button.click();
    expect(chosen).to.deep.equal([twenty]);
  });
});

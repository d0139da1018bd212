import type { presets } from '@huiyin/shared/domain/permissions';
import { expect } from 'chai';
import '../src/exports/export-dialog.ts';
import { showExport } from '../src/exports/export-dialog.ts';
import type { Exportable } from '../src/exports/offer-export.ts';
import { loadWords } from '../src/language/language.ts';
import { siteRef, textOf } from './fixtures.ts';

const shown = async (things: readonly [Exportable, ...Exportable[]], role: keyof typeof presets) => {
  showExport(siteRef(role), things);
  const element = document.querySelector('export-dialog')!;
  await element.updateComplete;
  const find = <T extends Element>(selector: string) => element.renderRoot.querySelector<T>(selector)!;
  const choose = async (selector: string, change: object): Promise<void> => {
    const found = find(selector);
    Object.assign(found, change);
    found.dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  const asked = (): Record<string, string> => {
    const { pathname, searchParams } = new URL(find('ui-button').getAttribute('href')!, location.href);
    return { of: pathname.split('/exports/')[1]!, ...Object.fromEntries(searchParams) };
  };
  return { element, find, choose, asked };
};

describe('what is taken along as a file', () => {
  before(() => loadWords());
  afterEach(() => document.querySelector('export-dialog')?.remove());

  it('is what the filters show, without customers until somebody says otherwise', async () => {
    const { choose, asked } = await shown([{ noun: 'answers', query: { language: 'en' } }], 'manager');
    expect(asked()).to.deep.equal({ of: 'answers', language: 'en', format: 'csv' });
    await choose('ui-segments', { value: 'xlsx' });
    await choose('ui-checkbox', { checked: true });
    expect(asked()).to.deep.equal({ of: 'answers', language: 'en', format: 'xlsx', contacts: 'true' });
  });

  it('says that it names nobody to whoever may not take customers along', async () => {
    const { element, find } = await shown([{ noun: 'tickets', query: {} }], 'viewer');
    expect(textOf(element)).to.include('your role may not take them along');
    expect(find('ui-checkbox')).to.equal(null);
  });

  it('may be something else that is offered', async () => {
    const things = [
      { noun: 'tickets', query: { status: 'open' } },
      { noun: 'customers', query: {} },
    ] as const;
    const { choose, asked, element } = await shown(things, 'manager');
    expect(asked()).to.deep.equal({ of: 'tickets', status: 'open', format: 'csv' });
    await choose('ui-segments', { value: 'customers' });
    expect(asked()).to.deep.equal({ of: 'customers', format: 'csv' });
    expect(textOf(element)).to.include('names customers');
  });
});

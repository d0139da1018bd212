import { expect } from 'chai';
import { replyTemplatesOf, type DocumentView } from '../src/api/documents.ts';
import type { TicketView } from '../src/api/tickets.ts';
import { filledTemplate } from '../src/documents/filled-template.ts';
import { findTemplates } from '../src/documents/find-templates.ts';
import { store } from '../src/data/store.ts';
import '../src/documents/saved-reply-settings.ts';
import { draftsOf } from '../src/drafts.ts';
import '../src/inbox/ticket-composer.ts';
import { speak } from '../src/language/language.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import '../src/ui/ui-toasts.ts';
import { until } from '../../tests/kit/until.ts';
import { settled } from '../../tests/kit/settled.ts';
import { heldAnswer, startFakeApi, type Answers } from './fake-api.ts';
import { endSession, focused, holdSession, site, textOf, ticketView } from './fixtures.ts';

const template = (title: string, texts: DocumentView['texts'], revision = 1): DocumentView => ({
  id: `0193a000-0000-7000-8000-0000000000${title.length.toString(16).padStart(2, '0')}`,
  kind: 'reply_template',
  title,
  texts,
  revision,
  sample: false,
  createdAt: '2026-11-21T09:30:00.000Z',
  changedAt: '2026-11-21T09:30:00.000Z',
  changedBy: 'Mei',
});
const refund = template('Refund', {
  en: 'Hello {name|there}, {number} is paid. {agent}',
  'zh-CN': '{name|您好}，已退款',
});
const late = template('Late parcel', { en: 'It is on its way, not yet a refund' });
const path = `/api/sites/${site.id}/documents`;
const list = (...documents: DocumentView[]): Answers => ({
  [`GET ${path}`]: { documents, languages: ['en', 'zh-CN'] },
});
const from = (locale: string | null, name: string | null = null): TicketView =>
  ticketView({
    customerName: name,
    response: { locale, contact: { name, email: null }, leftOut: [] } as unknown as TicketView['response'],
  });

describe('saved replies that fit', () => {
  const cases: [typed: string, titles: string[]][] = [
    ['', ['Late parcel', 'Refund']],
    ['refund', ['Refund', 'Late parcel']],
    ['退款', ['Refund']],
    ['WAY  refund', ['Late parcel']],
    ['refund nothing', []],
  ];
  for (const [typed, titles] of cases)
    it(`“${typed}” finds ${titles.join(', ')}`, () => {
      expect(findTemplates([refund, late], typed).map(({ title }) => title)).to.deep.equal(titles);
    });
});

describe('a saved reply for a customer', () => {
  const cases: [locale: string | null, name: string | null, text: string, isTheirs: boolean][] = [
    ['en-GB', 'Ann', 'Hello Ann, 12 is paid. Bo', true],
    [null, null, 'Hello there, 12 is paid. Bo', true],
    ['zh-Hans', '王芳', '王芳，已退款', true],
    ['zh-TW', null, '您好，已退款', false],
    ['ja', null, 'Hello there, 12 is paid. Bo', false],
  ];
  for (const [locale, name, text, isTheirs] of cases)
    it(`who reads ${locale} and is called ${name}`, () => {
      expect(filledTemplate(refund, from(locale, name), 'Bo', 'en')).to.deep.include({ text, isTheirs });
    });
});

describe('saved-replies', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function compose(view: TicketView, role: Parameters<typeof holdSession>[0] = 'agent') {
    const holder = holdSession(role);
    const composer = document.createElement('ticket-composer');
    Object.assign(composer, { ticket: view, me: 'p1', siteId: site.id });
    holder.append(composer);
    await composer.updateComplete;
    const field = composer.renderRoot.querySelector('ui-field')!;
    await field.updateComplete;
    const area = field.renderRoot.querySelector('textarea')!;
    const replies = composer.renderRoot.querySelector('saved-replies')!;
    const list = (): ParentNode | undefined => replies.renderRoot.querySelector('ui-pick')?.renderRoot;
    const inside = <E extends Element>(selector: string): E | null =>
      list()?.querySelector<E>(selector) ?? replies.renderRoot.querySelector<E>(selector);
    const options = (): Element[] => [...(list()?.querySelectorAll('[role=option]') ?? [])];
    const press = async (key: string, init: KeyboardEventInit = {}): Promise<void> => {
      const target = inside('input') ?? area;
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
      );
      await replies.updateComplete;
      await replies.renderRoot.querySelector('ui-pick')?.updateComplete;
    };
    const open = async (): Promise<void> => {
      area.focus();
      await press('/', { ctrlKey: true });
      await until(() => focused()?.localName === 'input');
    };
    return { composer, area, replies, inside, options, press, open };
  }

  it('open by Ctrl+/, and Enter puts the chosen one at the cursor, in the language and name of the customer', async () => {
    startFakeApi(list(late, refund));
    const { area, inside, options, press, open } = await compose(from('zh-CN', '王芳'));
    area.focus();
    document.execCommand('insertText', false, '前后');
    area.setSelectionRange(1, 1);
    await open();
    await until(() => options().length === 2);
    expect(options().map((one) => one.getAttribute('aria-selected'))).to.deep.equal(['true', 'false']);
    expect(textOf(options()[0]!)).to.contain('in English');
    expect(textOf(options()[1]!)).not.to.contain(' in ');
    await press('ArrowDown');
    expect(inside('input')!.getAttribute('aria-activedescendant')).to.equal(options()[1]!.id);
    await press('Enter');
    expect(area.value).to.equal('前王芳，已退款后');
    expect(area.matches(':focus')).to.equal(true);
    expect(inside('input')).to.equal(null);
    document.execCommand('undo');
    expect(area.value).to.equal('前后');
  });

  it('take nothing by Enter before the list is as it is now, and then the chosen one, wherever it stands', async () => {
    startFakeApi(list(refund));
    const { area, options, press, open } = await compose(from('en'));
    await open();
    await until(() => options().length === 1);
    await press('Escape');
    const now = { ...refund, texts: { en: 'Paid back' } };
    const { held, answer } = heldAnswer();
    startFakeApi(list(template('A', { en: 'First of all' }), now), held);
    await open();
    expect(options().map((one) => one.getAttribute('aria-selected'))).to.deep.equal(['false']);
    await press('Enter');
    expect(area.value).to.equal('');
    answer();
    await until(() => options().length === 2);
    await press('ArrowDown');
    startFakeApi(list(template('A', { en: 'First of all' }), template('AB', { en: 'Another' }), now));
    await store.of(replyTemplatesOf(site.id)).again();
    await until(() => options().length === 3);
    await press('Enter');
    expect(area.value).to.equal('Paid back');
  });

  it('open by / where a word begins, what is picked stands in its place, and a blank goes on writing', async () => {
    startFakeApi(list(late, refund));
    const { area, options, press } = await compose(from('en', 'Ann'));
    area.focus();
    const type = (text: string): boolean => document.execCommand('insertText', false, text);
    type('and');
    type('/');
    expect(focused()).to.equal(area);
    type('or ');
    type('/');
    expect(focused()?.localName).to.equal('input');
    type(' ');
    expect([focused() === area, area.value]).to.deep.equal([true, 'and/or / ']);
    type('/');
    await until(() => options().length === 2);
    type('is paid');
    await until(() => options().length === 1 && options()[0]!.ariaSelected === 'true');
    await press('Enter');
    expect(area.value).to.equal('and/or / Hello Ann, 12 is paid. Mei');
  });

  it('say what is not known, and that it was left out before it is sent, on each ticket anew', async () => {
    startFakeApi(list(template('Name', { en: 'Hello {name}, it is paid.' })));
    const { area, composer, options, press, open } = await compose(from('en'));
    const written: string[] = [];
    composer.addEventListener('write', (event) => written.push((event as CustomEvent<{ text: string }>).detail.text));
    const status = (): string => composer.renderRoot.querySelector('.line [role=status]')!.textContent;
    for (const [sent, next] of [{}, { id: 'next', number: 13 }].entries()) {
      composer.ticket = { ...from('en'), ...next };
      await composer.updateComplete;
      await open();
      await until(() => options()[0]?.ariaSelected === 'true');
      expect(textOf(options()[0]!)).to.contain('not known: Customer’s name');
      await press('Enter');
      await until(() => status().includes('Not known and left out: Customer’s name'));
      await press('Enter', { ctrlKey: true });
      expect(written).to.have.length(sent);
      await until(() => status().includes('Send again if it is right'));
      await press('Enter', { ctrlKey: true });
      expect(written.slice(sent)).to.deep.equal([area.value]);
    }
  });

  it('are found by what is typed, and Esc leaves what was written', async () => {
    startFakeApi(list(late, refund));
    const { area, inside, options, press, open } = await compose(from('en'));
    await open();
    await until(() => options().length === 2);
    const type = async (typed: string): Promise<void> => {
      const input = inside<HTMLInputElement>('input')!;
      input.value = typed;
      input.dispatchEvent(new Event('input'));
      await settled();
    };
    await type('paid');
    expect(options()).to.have.length(1);
    await type('nowhere');
    expect(inside('[role=status]')!.textContent).to.contain('No saved reply with “nowhere”');
    expect(inside('input')!.getAttribute('aria-expanded')).to.equal('false');
    await press('Enter');
    await press('Escape');
    expect([area.value, area.matches(':focus'), inside('input')]).to.deep.equal(['', true, null]);
  });

  it('say what does not fit, and write nothing', async () => {
    startFakeApi(list(template('Long', { en: 'x'.repeat(4000) })));
    const { area, inside, options, press, open } = await compose(from('en'));
    area.focus();
    document.execCommand('insertText', false, 'y'.repeat(4001));
    await open();
    await until(() => options().length);
    await press('Enter');
    expect(inside('[role=alert]')!.textContent).to.contain('8,000');
    expect(area.value).to.have.length(4001);
  });

  it('say where to write the first one to who may', async () => {
    startFakeApi(list());
    const agent = await compose(from('en'));
    await agent.open();
    await until(() => textOf(agent.replies).includes('A manager of the site can write some'));
    agent.composer.remove();
    const manager = await compose(from('en'), 'manager');
    await manager.open();
    await until(() => manager.inside('a')?.getAttribute('href')?.startsWith('/admin/settings/replies'));
  });

  it('stand beside no note', async () => {
    const { composer } = await compose(from('en'));
    await composer.write('note');
    expect(composer.renderRoot.querySelector('saved-replies')).to.equal(null);
  });
});

describe('saved-reply-settings', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(answers: Answers) {
    const calls = startFakeApi(answers);
    const holder = holdSession('manager');
    const element = holder.appendChild(document.createElement('saved-reply-settings'));
    await until(() => element.renderRoot.querySelector('ui-button'));
    const sent = (method: string) => calls.filter((call) => call.method === method);
    const press = async (label: string): Promise<void> => {
      const form = element.renderRoot.querySelector('saved-reply-form');
      const buttons = [
        ...element.renderRoot.querySelectorAll('ui-button'),
        ...(form?.renderRoot.querySelectorAll('ui-button') ?? []),
      ];
      buttons.find((one) => one.textContent.includes(label))!.click();
      await settled();
    };
    const opened = async (label: string) => {
      await press(label);
      const form = await until(() => element.renderRoot.querySelector('saved-reply-form'));
      await form.updateComplete;
      return form;
    };
    return { holder, element, sent, press, opened };
  }
  const fieldOf = (form: HTMLElement, name: string): UiField =>
    form.shadowRoot!.querySelector<UiField>(`[name="${name}"]`)!;
  const type = async (form: HTMLElement, name: string, text: string): Promise<void> => {
    const field = fieldOf(form, name);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settled();
  };
  const submit = async (form: HTMLElement): Promise<void> => {
    form.shadowRoot!.querySelector('form')!.requestSubmit();
    await settled();
  };

  it('says what to do where there is none, names what is wrong, and makes one', async () => {
    const { element, sent, press, opened } = await show({ ...list(), [`POST ${path}`]: refund });
    expect(textOf(element)).to.contain('No saved replies yet');
    const form = await opened('New saved reply');
    await submit(form);
    expect(fieldOf(form, 'title').error).to.equal('Give it a title.');
    expect(fieldOf(form, 'texts.en').error).to.equal('Write it in at least one language.');
    await type(form, 'title', ' Refund ');
    await type(form, 'texts.zh-CN', '{nmae}');
    await submit(form);
    expect(fieldOf(form, 'texts.zh-CN').error).to.contain('{nmae}');
    await type(form, 'texts.zh-CN', '');
    fieldOf(form, 'texts.en').focus();
    await press('Customer’s name');
    await submit(form);
    await until(() => sent('POST')[0]);
    const body = { kind: 'reply_template', title: 'Refund', texts: { en: '{name|there}' } };
    expect(sent('POST').map((call) => call.body)).to.deep.equal([body]);
    await until(() => !element.renderRoot.querySelector('saved-reply-form'));
  });

  it('shows the draft of one that others removed, which can be dropped, and taken back', async () => {
    const { element, opened, press } = await show(list(refund));
    await type(await opened('Edit'), 'title', 'Paid back');
    startFakeApi(list());
    await store.of(replyTemplatesOf(site.id)).again();
    await until(() => textOf(element).includes('This saved reply was removed'));
    expect(textOf(element)).to.contain('Paid back');
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    await press('Discard');
    expect([draftsOf('p1').list(), textOf(element).includes('Paid back')]).to.deep.equal([[], false]);
    await until(() => toasts.renderRoot.querySelector('ui-button')).then((undo) => undo.click());
    await until(() => textOf(element).includes('Paid back'));
    toasts.remove();
  });

  it('keeps what was left unsaved, and shows what somebody else saved meanwhile', async () => {
    const now = { ...refund, title: 'Money back', revision: 2 };
    const one = `${path}/${refund.id}`;
    const { holder, element, sent, opened } = await show({
      ...list(refund),
      [`PATCH ${one}`]: 'conflict',
      [`GET ${one}`]: now,
    });
    await type(await opened('Edit'), 'title', 'Paid back');
    element.remove();
    const again = holder.appendChild(document.createElement('saved-reply-settings'));
    await until(() => textOf(again).includes('Draft'));
    again.renderRoot.querySelector<HTMLElement>(`[data-of="${refund.id}"]`)!.click();
    const form = await until(() => again.renderRoot.querySelector('saved-reply-form'));
    await form.updateComplete;
    expect(fieldOf(form, 'title').value).to.equal('Paid back');
    await submit(form);
    await until(() => textOf(form).includes('It is now: Money back'));
    await submit(form);
    await until(() => sent('PATCH')[1]);
    expect(
      sent('PATCH')
        .map(({ body }) => body)
        .slice(0, 2),
    ).to.deep.equal([
      { title: 'Paid back', base: 1 },
      { title: 'Paid back', base: 2 },
    ]);
  });

  it('keeps what is typed on while one is made, as an edit of the one that was made', async () => {
    const { element, opened } = await show(list());
    const form = await opened('New saved reply');
    await type(form, 'title', 'Refund');
    await type(form, 'texts.en', 'Paid');
    const made = template('Refund', { en: 'Paid' });
    const { held, answer } = heldAnswer();
    const answers = { ...list(made), [`POST ${path}`]: made, [`PATCH ${path}/${made.id}`]: { ...made, revision: 2 } };
    const calls = startFakeApi(answers, held);
    await submit(form);
    await type(form, 'texts.en', 'Paid back');
    answer();
    await until(() => textOf(element).includes('Draft'));
    expect(fieldOf(form, 'texts.en').value).to.equal('Paid back');
    expect(draftsOf('p1').list()).to.deep.equal([`template ${made.id} ${site.id}`]);
    await submit(form);
    await until(() => !element.renderRoot.querySelector('saved-reply-form'));
    const { body } = calls.find(({ method }) => method === 'PATCH')!;
    expect(body).to.deep.equal({ texts: { en: 'Paid back' }, base: 1 });
  });

  it('removes one, and brings it back on Undo', async () => {
    const one = `${path}/${refund.id}`;
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const { element, sent, press } = await show({
      ...list(refund, late),
      [`DELETE ${one}`]: 204,
      [`DELETE ${one}/removal`]: refund,
    });
    await press('Remove Refund');
    await until(() => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset['of'] === late.id);
    (await until(() => toasts.renderRoot.querySelector('ui-button'))).click();
    await until(() => textOf(toasts).includes('is back'));
    expect(sent('DELETE').map((call) => call.path)).to.deep.equal([one, `${one}/removal`]);
    toasts.remove();
  });
});

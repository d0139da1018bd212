import { expect } from 'chai';
import type { Book } from '@huiyin/shared/i18n/admin/book';
import { account } from '@huiyin/shared/i18n/admin/account';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { improve } from '@huiyin/shared/i18n/admin/improve';
import { firstSteps } from '@huiyin/shared/i18n/admin/first-steps';
import { health } from '@huiyin/shared/i18n/admin/health';
import { history, type HistoryBook } from '@huiyin/shared/i18n/admin/history';
import { inbox, type InboxBook } from '@huiyin/shared/i18n/admin/inbox';
import { words as english } from '@huiyin/shared/i18n/admin/inbox/en';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { share } from '@huiyin/shared/i18n/admin/share';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { ticketLine, type TicketLineBook } from '@huiyin/shared/i18n/admin/ticket-line';
import { today } from '@huiyin/shared/i18n/admin/today';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { html, render } from 'lit';
import { strangeNames as names } from '../../tests/kit/strange.ts';
import { until } from '../../tests/kit/until.ts';
import { categoryName } from '../src/categories/category-names.ts';
import { eventWords } from '../src/inbox/event-words.ts';
import { bookOf, languageNames, speak } from '../src/language/language.ts';
import { breaking } from '../src/ui/breaking.ts';
import { named } from '../src/ui/named.ts';
import { initials } from '../src/ui/ui-avatar.ts';
import '../src/ui/ui-long.ts';

const books: Record<string, Book<unknown>> = {
  account,
  ask,
  firstSteps,
  health,
  history,
  improve,
  inbox,
  settings,
  share,
  shell,
  today,
  wave,
};
const languages = Object.keys(languageNames) as (keyof typeof languageNames)[];
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/;
const withoutWhatIsApart = (text: string): string => text.replaceAll(/\u2068[^\u2069]*\u2069/g, '');

/** Every sentence of a book with a name in each of its places. */
function sentences(book: unknown, name: string): string[] {
  if (typeof book === 'function') return [String(book(name, name, name))];
  return typeof book === 'object' && book !== null ? Object.values(book).flatMap((part) => sentences(part, name)) : [];
}

describe('names among words of ours', () => {
  afterEach(() => speak('en'));

  for (const language of languages) {
    for (const [title, book] of Object.entries(books))
      it(`are kept apart in every sentence of ${title} in ${language}`, async () => {
        await speak(language);
        const said = [names.hebrew, names.override, names.ends].flatMap((name) => sentences(bookOf(book), name));
        expect(said.length).to.be.greaterThan(2);
        for (const sentence of said) {
          expect(sentence).not.to.match(turning);
          expect(withoutWhatIsApart(sentence)).not.to.match(/[\u0590-\u05ff]/);
        }
      });
  }

  for (const name of ['Mei Chen', '陈美', 'Zoë'])
    it(`stand as they are where nothing runs the other way: ${name}`, () => {
      expect(sentences(bookOf(inbox), name)).to.deep.equal(sentences(english, name));
    });

  const set: readonly [
    title: string,
    shown: 'zh-CN' | 'zh-TW',
    said: (words: InboxBook & HistoryBook & Pick<TicketLineBook, 'left' | 'dueAt'>) => string,
    expected: string,
  ][] = [
    ['foreign', 'zh-CN', ({ events }) => events['message.staff']('Mei Chen'), 'Mei Chen 回复了'],
    ['Chinese', 'zh-CN', ({ writesToo }) => writesToo('陈梅'), '陈梅也正在写回复。'],
    ['foreign, where a blank is written', 'zh-CN', ({ writesToo }) => writesToo('Zoë'), 'Zoë 也正在写回复。'],
    ['Hebrew', 'zh-CN', ({ writesToo }) => writesToo(names.hebrew), `\u2068${names.hebrew}\u2069 也正在写回复。`],
    ['of two scripts', 'zh-CN', ({ writesToo }) => writesToo('陈 Mei陈'), '陈 Mei陈也正在写回复。'],
    ['an emoji', 'zh-CN', ({ writesToo }) => writesToo('❤️'), '❤️ 也正在写回复。'],
    ['nothing', 'zh-CN', ({ writesToo }) => writesToo(''), '也正在写回复。'],
    ['two', 'zh-TW', ({ events }) => events['ticket.assigned']('陳梅', 'Anna'), '陳梅把案件指派給 Anna'],
    ['a span', 'zh-TW', ({ left }) => left('3 小時'), '還剩 3 小時'],
    ['a day', 'zh-TW', ({ dueAt }) => dueAt('2026年11月21日'), '應於 2026年11月21日前回覆'],
    ['beside punctuation', 'zh-CN', ({ aspect }) => aspect('Care', '3'), 'Care：3 分，满分 5 分'],
    [
      'a sentence',
      'zh-CN',
      ({ meanwhile }) => meanwhile('Mei 回复了'),
      '没有执行：在此期间，Mei 回复了。请先查看，再作决定。',
    ],
  ];
  for (const [title, shown, said, expected] of set)
    it(`have the blanks of Chinese beside them: ${title}`, async () => {
      await speak(shown);
      expect(said({ ...bookOf(ticketLine), ...bookOf(inbox), ...bookOf(history) })).to.equal(expected);
    });

  it('leave as it is a sentence that chooses its words by what it is given', async () => {
    await speak('zh-CN');
    expect(bookOf(wave).needed(30, '30', 'month')).to.equal('每月需要 30 条反馈。');
  });

  for (const [shown, name, expected] of [
    ['en', 'Mei', 'Mei took the ticket'],
    ['zh-CN', '李磊', '李磊接手了工单'],
    ['zh-TW', 'Anna', 'Anna 接手了案件'],
  ] as const)
    it(`are said once of who takes a ticket: ${expected}`, async () => {
      await speak(shown);
      const taken = { type: 'ticket.assigned', actor: { kind: 'person', id: 'p', name }, data: { to: name } };
      expect(eventWords(taken as unknown as Parameters<typeof eventWords>[0], String)).to.equal(expected);
    });

  for (const [shown, data, expected] of [
    ['en', { to: 'Bo', undone: true }, 'Mei took that back, so it is with Bo again'],
    ['en', { undone: true }, 'Mei took that back, so it is unassigned again'],
    ['zh-CN', { to: 'Bo', undone: true }, 'Mei 撤销了这一步，工单恢复由 Bo 负责'],
    ['zh-TW', { undone: true }, 'Mei 撤銷了這一步，案件恢復為未指派'],
  ] as const)
    it(`are said of whose a ticket is again: ${expected}`, async () => {
      await speak(shown);
      const type = 'to' in data ? 'ticket.assigned' : 'ticket.unassigned';
      const back = { type, actor: { kind: 'person', id: 'p', name: 'Mei' }, data };
      expect(eventWords(back as unknown as Parameters<typeof eventWords>[0], String)).to.equal(expected);
    });

  for (const [type, data, expected] of [
    ['categorized', { from: 'a', to: 'b' }, 'Mei changed the category from A to B'],
    ['categorized', { from: null, to: 'b' }, 'Mei set the category to B'],
    ['categorized', { from: 'a', to: null }, 'Mei removed the category A'],
    ['categorized', { from: 'a', to: 'b', undone: true }, 'Mei took that back'],
    ['tagged', { tags: ['VIP', 'late'] }, 'Mei tagged it VIP, late'],
    ['untagged', { tags: ['VIP'] }, 'Mei removed VIP from its tags'],
  ] as const)
    it(`are said of what a ticket is about: ${expected}`, async () => {
      await speak('en');
      const event = { type: `ticket.${type}`, actor: { kind: 'person', id: 'p', name: 'Mei' }, data };
      const said = eventWords(event as unknown as Parameters<typeof eventWords>[0], (id) => id.toUpperCase());
      expect(said.replaceAll(/[\u2068\u2069]/g, '')).to.equal(expected);
    });

  for (const [type, kind, expected] of [
    ['ticket.resolved', 'system', 'Resolved, before the ticket was imported'],
    ['ticket.resolved', 'person', 'Mei resolved the ticket'],
    ['ticket.replied', 'system', 'First reply, before the ticket was imported'],
  ] as const)
    it(`are said of nobody where it happened elsewhere: ${expected}`, async () => {
      await speak('en');
      const event = { type, actor: { kind, id: null, name: kind === 'person' ? 'Mei' : null }, data: { number: 1 } };
      const said = eventWords(event as unknown as Parameters<typeof eventWords>[0], String);
      expect(said.replaceAll(/[\u2068\u2069]/g, '')).to.equal(expected);
    });

  it('keep their place in a sentence within a sentence', () => {
    const actor = { kind: 'person', id: 'p', name: names.hebrew };
    const last = { type: 'message.staff', actor, data: {} } as unknown as Parameters<typeof eventWords>[0];
    const said = bookOf(inbox).meanwhile(eventWords(last, String));
    expect(said).to.equal(
      `Not done: \u2068\u2068${names.hebrew}\u2069 replied\u2069 meanwhile. Have a look, then decide again.`,
    );
  });

  it('are kept apart in a template, and read as they are written', () => {
    const room = document.createElement('div');
    render(html`${named(names.override)} #12`, room);
    expect(room.querySelector('bdi')!.textContent).to.equal('moc.knab');
    expect(room.textContent).to.equal('moc.knab #12');
  });

  for (const [address, parts] of [
    ['mei@mail.example', ['mei@', 'mail.example']],
    ['https://shop.example/orders?of=12', ['https://', 'shop.example/', 'orders?', 'of=', '12']],
    ['no address', ['no address']],
  ] as const) {
    it(`as ${address} break between their parts, and are copied whole`, () => {
      const room = document.createElement('div');
      render(breaking(address), room);
      expect(room.innerText).to.equal(address);
      expect(
        room.innerHTML
          .replaceAll(/<!--.*?-->/g, '')
          .split('<wbr>')
          .filter(Boolean),
      ).to.deep.equal(parts);
    });
  }

  it('of a category turn nothing, whoever made it', () => {
    expect(categoryName([], names.override)).to.equal('moc.knab');
    expect(categoryName([], names.arabic)).to.equal(`\u2068${names.arabic}\u2069`);
  });

  it('have initials of letters', () => {
    expect(initials(names.override)).to.equal('M');
    expect(initials('\u202e')).to.equal('?');
  });
});

describe('ui-long', () => {
  afterEach(() => document.querySelectorAll('ui-long').forEach((element) => element.remove()));

  async function show(text: string): Promise<HTMLElementTagNameMap['ui-long']> {
    const element = document.createElement('ui-long');
    element.style.width = '10rem';
    element.textContent = text;
    document.body.append(element);
    await element.updateComplete;
    return element;
  }
  const button = (element: Element) => element.shadowRoot!.querySelector('ui-button');

  it('shows three lines of a long text, and the rest when it is asked for', async () => {
    const element = await show('tea '.repeat(100));
    const more = await until(() => button(element));
    expect(more.textContent!.trim()).to.equal('Show all');
    const before = element.offsetHeight;
    more.click();
    await until(() => element.offsetHeight > 2 * before);
    expect(button(element)!.textContent!.trim()).to.equal('Show less');
  });

  it('has no button for a short one', async () => {
    const element = await show('tea');
    await until(() => element.offsetHeight > 0);
    expect(button(element)).to.equal(null);
  });
});

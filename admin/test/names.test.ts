import { expect } from 'chai';
import { account } from '@huiyin/shared/i18n/admin/account';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { improve } from '@huiyin/shared/i18n/admin/improve';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { share } from '@huiyin/shared/i18n/admin/share';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { today } from '@huiyin/shared/i18n/admin/today';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { html, render } from 'lit';
import { strangeNames as names } from '../../tests/kit/strange.ts';
import { until } from '../../tests/kit/until.ts';
import { categoryName } from '../src/inbox/category-names.ts';
import { eventWords } from '../src/inbox/event-words.ts';
import { bookOf, languageNames, speak, type Books } from '../src/language/language.ts';
import { named } from '../src/ui/named.ts';
import { initials } from '../src/ui/ui-avatar.ts';
import '../src/ui/ui-long.ts';

const books: Record<string, Books<unknown>> = { account, ask, improve, inbox, settings, share, shell, today, wave };
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
      it(`are kept apart in every sentence of ${title} in ${language}`, () => {
        speak(language);
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
      expect(sentences(bookOf(inbox), name)).to.deep.equal(sentences(inbox.en, name));
    });

  it('keep their place in a sentence within a sentence', () => {
    const actor = { kind: 'person', id: 'p', name: names.hebrew };
    const last = { type: 'message.staff', actor, data: {} } as unknown as Parameters<typeof eventWords>[0];
    const said = bookOf(inbox).meanwhile(eventWords(last));
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

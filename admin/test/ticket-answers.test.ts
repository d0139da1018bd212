import { expect } from 'chai';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import { answerRows, reachWords, wishWords } from '../src/inbox/answer-rows.ts';
import { circumstances } from '../src/inbox/response-facts.ts';
import { categoryChoices, categoryName, offeredTree, topCategories } from '../src/categories/category-names.ts';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-customer.ts';
import '../src/inbox/ticket-facts.ts';
import '../src/inbox/ticket-pictures.ts';
import { speak } from '../src/language/language.ts';
import { csat, endSession, holdSession, siteRef, textOf } from './fixtures.ts';
import { strangeTags } from '../../tests/kit/strange.ts';
import { until } from '../../tests/kit/until.ts';

const en = (text: string) => ({ en: text, 'zh-CN': `${text}（中）` });

const mixed: SurveyDefinition = {
  ...csat.definition,
  questions: [
    ...csat.definition.questions,
    { id: 'q2', type: 'multiple', title: en('What?'), branches: [], choices: ['a', 'b'].map(choice) },
    { id: 'q3', type: 'aspects', title: en('In detail?'), branches: [], aspects: ['speed', 'care'].map(choice) },
    { id: 'q4', type: 'nps', title: en('Recommend?'), low: en('No'), high: en('Yes'), branches: [] },
    { id: 'q5', type: 'text', title: en('Anything else?'), branches: [] },
  ],
};

const complaint: SurveyDefinition = {
  questions: [
    {
      id: 'complaint',
      type: 'complaint',
      title: en('What went wrong?'),
      branches: [],
      categoriesTitle: en('About'),
      categories: [
        { ...choice('delivery'), children: [choice('late')] },
        { ...choice('other'), children: [] },
      ],
      orderNumber: true,
      wishes: [choice('refund')],
      commentLabel: en('What happened?'),
      attachments: true,
      contact: true,
    },
  ],
  thanks: [{ text: en('Thanks') }],
};

function choice(id: string): { id: string; label: { en: string } } {
  return { id, label: en(id.toUpperCase()) };
}

describe('answers of a ticket', () => {
  beforeEach(() => speak('en'));
  afterEach(() => speak('en'));

  it('stand under the questions of the version asked, in its order, with the names of what was chosen', () => {
    const answers = {
      zone: 'east',
      vip: true,
      rated: { mood: 3 },
      q5: 'Nice\nplace',
      q4: 9,
      q3: { speed: 4, gone: 1 },
      q2: ['a', 'gone'],
      reasons: ['slow'],
      consent_version: 1,
    };
    expect(answerRows({ kind: 'csat', score: 2, answers }, mixed)).to.deep.equal([
      { name: 'How was "Camellia" & <tea>?', value: '2 of 5' },
      { name: 'What went wrong?', value: 'Took too long' },
      { name: 'What?', value: 'A, gone' },
      { name: 'In detail?', value: 'SPEED: 4 of 5\ngone: 1 of 5' },
      { name: 'Recommend?', value: '9 of 10' },
      { name: 'Anything else?', value: 'Nice\nplace' },
      { name: 'zone', value: 'east' },
      { name: 'vip', value: 'Yes' },
      { name: 'rated', value: 'mood: 3 of 5' },
    ]);
  });

  it('stand under their own names when the version is not here', () => {
    const answers = { q2: ['a', 'b'], wish: 'refund' };
    expect(answerRows({ kind: 'csat', score: 2, answers }, undefined)).to.deep.equal([{ name: 'q2', value: 'a, b' }]);
  });

  it('to what was never asked are marked; what does not fit is told as it was sent, by its question', () => {
    const given = { kind: 'csat', score: null, answers: { zone: 'east', q2: ['a'] } } as const;
    const leftOut = [
      { field: 'answers.q2', value: '["late"]' },
      { field: 'answers.zone', value: 'east' },
    ];
    const names = answerRows({ ...given, leftOut }, mixed).map(({ name }) => name);
    expect(names).to.deep.equal(['What?', 'zone (never asked)']);
    const rest = { contact: {}, attributes: {}, channel: 'widget' };
    const facts = circumstances({ ...given, ...rest, leftOut } as unknown as ResponseView, mixed);
    expect(facts.map(({ name }) => name)).to.deep.equal(['Channel', 'What?, as sent']);
  });

  it('leave the form’s own fields of a complaint to the facts', () => {
    const answers = { order_number: 'A-1', wish: 'refund', reach_by: 'phone', consent_version: 2 };
    expect(answerRows({ kind: 'complaint', score: null, answers }, complaint)).to.deep.equal([]);
    expect(wishWords(answers, complaint)).to.equal('REFUND');
    expect(wishWords({ wish: 'cake' }, complaint)).to.equal('cake');
    expect(wishWords({}, complaint)).to.equal(undefined);
    expect([answers, { reach_by: 'email' }, { reach_by: 'pigeon' }, {}].map(reachWords)).to.deep.equal([
      'Phone',
      'E-mail',
      'pigeon',
      undefined,
    ]);
  });

  it('are told in the language of the console where the survey speaks it', async () => {
    await speak('zh-CN');
    expect(answerRows({ kind: 'csat', score: null, answers: { q5: 'x' } }, mixed)[0]?.name).to.equal(
      'Anything else?（中）',
    );
  });
});

describe('categories', () => {
  const line = (id: string, label: object, retired = false) => ({ id, label, retired, earlier: [] });
  const all = [
    line('delivery', { en: 'DELIVERY', 'zh-CN': '配送' }),
    line('delivery/late', { en: 'LATE' }),
    line('other', { en: 'OTHER' }),
    line('delivery/lost', { en: 'LOST' }, true),
  ];
  beforeEach(() => speak('en'));

  it('are named by their path, the ones below under the one above, retired ones too', () => {
    const choices = categoryChoices(all);
    expect(choices.map(({ value }) => value)).to.deep.equal(all.map(({ id }) => id));
    expect(categoryName(all, 'delivery/late')).to.equal('DELIVERY › LATE');
    expect(categoryName(all, 'delivery/lost')).to.equal('DELIVERY › LOST');
    expect(categoryName(all, 'Imported')).to.equal('Imported');
    expect(topCategories(all).map(({ value }) => value)).to.deep.equal(['delivery', 'other']);
  });

  it('are named once for all who say a name of them, and anew in another language', async () => {
    let asked = 0;
    const counted = [
      {
        ...line('delivery', {}),
        get label() {
          return ((asked += 1), { en: 'DELIVERY', 'zh-CN': '配送' });
        },
      },
    ];
    const said = (): string[] => ['delivery', 'delivery'].map((id) => categoryName(counted, id));
    expect(said()).to.deep.equal(['DELIVERY', 'DELIVERY']);
    const once = asked;
    said();
    expect(asked).to.equal(once);
    await speak('zh-CN');
    expect(said()).to.deep.equal(['配送', '配送']);
  });

  it('are offered without those that are retired', () => {
    expect(offeredTree(all).map(({ id, children }) => [id, children.map((child) => child.id)])).to.deep.equal([
      ['delivery', ['late']],
      ['other', []],
    ]);
  });
});

describe('ticket-pictures', () => {
  afterEach(() => document.querySelectorAll('ticket-pictures').forEach((element) => element.remove()));
  const picture = (id: string) => ({ id, type: 'image/png', width: 4, height: 3, bytes: 9 }) as const;

  async function show() {
    await speak('en');
    const element = document.createElement('ticket-pictures');
    Object.assign(element, { siteId: 's', ticketId: 't', pictures: [picture('a'), picture('b')] });
    document.body.append(element);
    await element.updateComplete;
    const dialog = element.renderRoot.querySelector('dialog')!;
    return { element, dialog };
  }
  const large = (dialog: HTMLElement): string | null | undefined => dialog.querySelector('img')?.getAttribute('src');

  it('opens one large, goes on by the arrow keys in a circle, and keeps those keys from the Inbox', async () => {
    const { element, dialog } = await show();
    let heard = 0;
    document.addEventListener('keydown', () => (heard += 1), { once: true });
    element.renderRoot.querySelector<HTMLElement>('li button')!.click();
    await until(() => dialog.open);
    expect(large(dialog)).to.equal('/api/sites/s/tickets/t/attachments/a');
    const press = async (key: string): Promise<void> => {
      dialog.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      await element.updateComplete;
    };
    await press('ArrowLeft');
    expect(large(dialog)).to.equal('/api/sites/s/tickets/t/attachments/b');
    expect(dialog.getAttribute('aria-label')).to.equal('Picture 2 of 2 from the customer');
    await press('ArrowRight');
    await press('j');
    expect(large(dialog)).to.equal('/api/sites/s/tickets/t/attachments/a');
    expect(heard).to.equal(0);
    dialog.close();
    await until(() => !large(dialog));
  });

  it('says so in place of one that could not be loaded', async () => {
    const { element } = await show();
    element.renderRoot.querySelector('li img')!.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(element.renderRoot.querySelector('li')?.textContent).to.contain('could not be loaded');
  });
});

describe('the customer of a ticket', () => {
  beforeEach(() => speak('en'));
  const shown = async (change: Partial<TicketView>): Promise<HTMLElement> => {
    const element = document.body.appendChild(document.createElement('ticket-customer'));
    element.site = siteRef('agent');
    element.ticket = {
      customerId: 'c',
      response: null,
      sameCustomer: { total: 0, newest: [] },
      customerAnswers: [],
      maybeSame: [],
      ...change,
    } as TicketView;
    await element.updateComplete;
    return element;
  };

  it('is shown with other tickets, and with who may be the same', async () => {
    const newest = [
      {
        number: 7,
        status: 'closed',
        excerpt: 'Late',
        locale: 'en',
        openedAt: '2026-11-01T00:00:00.000Z',
        updatedAt: '2026-11-01T00:00:00.000Z',
        outcomeScore: 2,
      },
    ] as const;
    const maybeSame = [{ id: 'd', name: null }];
    const at = '2026-11-02T00:00:00.000Z';
    const customerAnswers = [
      { id: 'a', kind: 'nps', survey: 'nps', score: 9, comment: 'Lovely', locale: 'en', at, day: '2026-11-02' },
    ] as const;
    const element = await shown({
      sameCustomer: { total: 1, newest: [...newest] },
      customerAnswers: [...customerAnswers],
      maybeSame,
    });
    expect(textOf(element)).to.include('# 7').and.include('Late').and.include('No name').and.include('Lovely');
    const marks = [...element.shadowRoot!.querySelectorAll('score-mark')].map(({ label }) => label);
    expect(marks).to.deep.equal(['Rated 2 of 5 after it was solved', 'Recommendation (NPS): 9 of 10']);
    const links = [...element.shadowRoot!.querySelectorAll('a')].map(({ pathname, search }) => pathname + search);
    expect(links).to.deep.equal([
      '/admin/inbox/7?status=all&customer=c',
      '/admin/insights/answers?series=nps&survey=nps&from=2026-11-02&to=2026-11-02&score=9',
      '/admin/inbox?status=all&customer=d',
    ]);
    element.remove();
  });

  it('is said to have no others, and not shown where nobody knows it', async () => {
    const [alone, unknown] = [await shown({}), await shown({ customerId: null })];
    expect([textOf(alone).trim(), textOf(unknown).trim()]).to.deep.equal(['No other tickets of this customer', '']);
    alone.remove();
    unknown.remove();
  });
});

describe('facts of a ticket', () => {
  beforeEach(() => speak('en'));

  it('stand beside a language, a moment or a channel that is none', async () => {
    const customer = document.body.appendChild(document.createElement('ticket-customer'));
    const facts = holdSession('viewer').appendChild(document.createElement('ticket-facts'));
    for (const strange of strangeTags) {
      const response = {
        contact: { email: 'mei@mail.example', phone: strange, name: null },
        page: strange,
        locale: strange,
        channel: strange,
        touchpoint: strange,
        suspect: null,
        customer: null,
        attributes: { [strange]: strange },
        answers: { consent_version: strange },
        leftOut: [{ field: strange, value: strange }],
      };
      const said = { category: strange, chosenCategory: strange, tags: [strange] };
      const ticket = { id: 't', openedAt: strange, ...said, customer: strange, customerId: null, response };
      facts.ticket = ticket as unknown as TicketView;
      customer.ticket = ticket as unknown as TicketView;
      await Promise.all([facts.updateComplete, customer.updateComplete]);
      expect(textOf(customer), strange).to.include('mail.example');
      expect(textOf(facts), strange).to.include('Opened');
    }
    endSession();
    customer.remove();
  });
});

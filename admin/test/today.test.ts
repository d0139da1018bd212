import { expect } from 'chai';
import type { FirstSteps } from '../src/api/first-steps.ts';
import type { ResponseView } from '../src/api/responses.ts';
import { ticketCountsOf, type TicketCounts } from '../src/api/tickets.ts';
import { store } from '../src/data/store.ts';
import { speak } from '../src/language/language.ts';
import { titleMark, waitingWords } from '../src/shell/waiting-mark.ts';
import { stepsFor } from '../src/today/step-list.ts';
import '../src/today/today-parts.ts';
import { saidOnce } from '../src/today/said-once.ts';
import { silentSince } from '../src/today/silent-since.ts';
import { sparks } from '../src/ui/sparks.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { holdSession, site, siteRef, textOf, ticketView } from './fixtures.ts';

const answer = (id: string, comment: string | null, score: number | null = null, kind = 'csat'): ResponseView =>
  ({
    id,
    comment,
    score,
    group: null,
    kind,
    ticketNumber: null,
    occurredAt: '2026-11-21T09:30:00.000Z',
  }) as ResponseView;

describe('answers without a comment', () => {
  const at = (minute: number, one: ResponseView): ResponseView => ({
    ...one,
    occurredAt: `2026-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`,
  });
  const newest = [
    at(9, answer('a', null, 5)),
    at(8, answer('b', 'Good', 5)),
    at(7, answer('c', '  ', 4)),
    at(6, answer('d', null, 5)),
    at(5, answer('e', null, 10, 'nps')),
    at(5, { ...answer('i', null, null, 'nps'), group: 'promoter' }),
    at(4, answer('f', null, null, 'form')),
    at(3, answer('g', 'Bad', 1)),
    at(2, answer('h', null, 2)),
  ];
  const others = [
    {
      kind: 'nps',
      n: 2,
      scores: [
        [10, 1],
        ['promoter', 1],
      ],
    },
    { kind: 'form', n: 1, scores: [] },
  ];

  it('are counted by kind and score, since one with a comment', () => {
    const csat = {
      kind: 'csat',
      n: 3,
      scores: [
        [5, 2],
        [4, 1],
      ],
    };
    expect(silentSince(newest, newest[7])).to.deep.equal({ kinds: [csat, ...others], isAll: true });
  });

  it('are among all that were looked through where there is no such one', () => {
    const csat = {
      kind: 'csat',
      n: 4,
      scores: [
        [5, 2],
        [4, 1],
        [2, 1],
      ],
    };
    expect(silentSince(newest, undefined)).to.deep.equal({ kinds: [csat, ...others], isAll: false });
  });
});

it('what a rating said is not said again where its words stand in the complaint it led to', () => {
  const of = (id: string, kind: string, comment: string, ticketNumber: number | null): ResponseView => ({
    ...answer(id, comment, null, kind),
    ticketNumber,
  });
  const said = [
    of('complaint', 'complaint', 'Too late, and cold.', 7),
    of('rating', 'csat', 'Too late', 7),
    of('other words', 'csat', 'Cold', 7),
    of('of another', 'csat', 'Too late', 8),
    of('of none', 'csat', 'Too late', null),
    of('complaint again', 'complaint', 'Too late', 9),
  ];
  expect(saidOnce(said).map(({ id }) => id)).to.deep.equal([
    'complaint',
    'other words',
    'of another',
    'of none',
    'complaint again',
  ]);
});

describe('a small line', () => {
  for (const [title, values, span, lines] of [
    [
      'of two goes from the bottom to the top',
      [0.2, 0.8],
      0,
      [
        [
          [0, 36],
          [100, 4],
        ],
      ],
    ],
    ['is broken where there is no value', [1, null, 3], 0, [[[0, 36]], [[100, 4]]]],
    [
      'of little change stays in the middle',
      [0.5, 0.6],
      0.4,
      [
        [
          [0, 24],
          [100, 16],
        ],
      ],
    ],
    [
      'of the same lies in the middle',
      [1, 1],
      0,
      [
        [
          [0, 20],
          [100, 20],
        ],
      ],
    ],
    ['of nothing is none', [null, null], 0, []],
  ] as const)
    it(title, () => {
      expect(sparks(values, span).map((line) => line.map(({ x, y }) => [x, y]))).to.deep.equal(lines);
    });
});

describe('how many tickets wait', () => {
  for (const [needsReply, overdue, unread, mark, words] of [
    [0, 0, 0, '', '0 need a reply'],
    [1, 0, 1, '(1) ', '1 needs a reply, 1 unread'],
    [100, 3, 20, '(99+!) ', '100 need a reply, 3 overdue, 20 unread'],
    [10_000, 0, 0, '(99+) ', '10,000+ need a reply'],
  ] as const)
    it(`${needsReply}, ${overdue} of them overdue, ${unread} unread, is “${mark}” in the title and “${words}” for the ear`, async () => {
      await speak('en');
      const counts = { needsReply, overdue, unread };
      expect([titleMark(counts), waitingWords(counts)]).to.deep.equal([mark, words]);
    });
});

const nothing: FirstSteps = {
  answered: false,
  sample: false,
  origins: false,
  page: false,
  turnedAway: null,
  demo: false,
  colleague: false,
  mail: false,
};
const path = `/api/sites/${site.id}`;
const counts: TicketCounts = {
  needsReply: 12,
  overdue: 7,
  dueWithinHour: 3,
  waitingOnCustomer: 0,
  snoozed: 0,
  reopened: 0,
  unassigned: 1,
  mine: 0,
  unread: 0,
  changesAt: null,
};

describe('what is to be done first', () => {
  for (const [role, ids] of [
    ['owner', ['origins', 'page', 'demo', 'colleague', 'mail']],
    ['manager', ['origins', 'page', 'demo', 'mail']],
    ['agent', ['demo']],
  ] as const)
    it(`is for the role ${role} what it can do`, () => {
      expect(stepsFor(siteRef(role), nothing).map(({ id }) => id)).to.deep.equal(ids);
    });
});

describe('Today', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.body.replaceChildren();
  });

  const open = (role: 'owner' | 'agent', steps: FirstSteps): HTMLElement => {
    tell(steps);
    return holdSession(role).appendChild(document.createElement('today-parts'));
  };
  const again = (excerpt: string) =>
    ticketView({
      excerpt: 'The first word',
      newestWord: { from: 'customer', excerpt, at: '2026-11-22T09:30:00.000Z' },
      reopenedAt: '2026-11-22T09:30:00.000Z',
    });
  let surveys: object[] = [];
  const tell = (steps: FirstSteps, excerpt = 'Late', snoozed = 1) =>
    startFakeApi({
      [`GET ${path}`]: site,
      [`GET ${path}/first-steps`]: steps,
      [`GET ${path}/surveys`]: { surveys },
      [`GET ${path}/ticket-counts`]: { ...counts, snoozed },
      [`GET ${path}/tickets`]: { items: [again(excerpt)], nextCursor: null, total: 12, more: false },
      [`GET ${path}/categories`]: { categories: [], revision: 1 },
      [`GET ${path}/responses`]: { items: [answer('a', 'Good', 5), answer('b', null, 4)], nextCursor: null },
    });

  it('of a site without answers is the steps alone', async () => {
    const today = open('owner', { ...nothing, origins: true });
    await until(() => textOf(today).includes('Listening for the first page'));
    await until(() => !today.shadowRoot?.querySelector('waiting-list'));
    expect(textOf(today)).to.include('1 of 5 done');
    await until(() => textOf(today).includes(`data-site="${site.key}"`));
  });

  it('hands out the tag that asks, where a survey comes up by itself', async () => {
    surveys = [{ on: true, rules: { triggers: [{ on: 'delay', seconds: 0 }] } }];
    const today = open('owner', nothing);
    surveys = [];
    await until(() => textOf(today).includes(`data-site="${site.key}"`));
    expect(textOf(today)).to.include(' data-ask async');
  });

  it('tells which page was turned away, and who cannot set up that others do', async () => {
    const today = open('owner', { ...nothing, turnedAway: 'https://new.shop' });
    await until(() => textOf(today).includes('https://new.shop'));
    document.body.replaceChildren();
    stopFakeApi();
    const agents = open('agent', nothing);
    await until(() => textOf(agents).includes('0 of 1 done'));
    expect(textOf(agents)).to.include('The people who run this site are setting it up.').and.not.to.include('<script');
  });

  it('with real answers has no steps, and says in links what needs somebody', async () => {
    const today = open('owner', { ...nothing, answered: true });
    await until(() => textOf(today).includes('1 answer without a comment'));
    expect(today.shadowRoot!.querySelector('first-steps')).to.equal(null);
    expect(textOf(today)).to.include('Good').and.to.include('4 × 1').and.to.include('Late');
    expect(textOf(today)).to.include('Reopened').and.not.to.include('The first word');
    const { renderRoot } = today.shadowRoot!.querySelector('waiting-list')!;
    const links = Array.from(renderRoot.querySelectorAll<HTMLAnchorElement>('.needs a'), (link) => [
      link.textContent,
      link.getAttribute('href'),
    ]);
    expect(links).to.deep.equal([
      ['7 overdue', '/admin/inbox?wait=overdue'],
      ['3 due within the hour', '/admin/inbox?wait=due_within_hour'],
      ['1 unassigned', '/admin/inbox?assignee=none'],
    ]);
  });

  it('shows what comes back as its time has come: fewer are snoozed, which nothing else tells', async () => {
    const steps = { ...nothing, answered: true };
    const today = open('owner', steps);
    await until(() => textOf(today).includes('Late'));
    tell(steps, 'Back again', 0);
    await store.of(ticketCountsOf(site.id)).again();
    await until(() => textOf(today).includes('Back again'));
  });
});

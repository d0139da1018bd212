import { ContextProvider } from '@lit/context';
import type { SiteView } from '../src/api/sites.ts';
import type { SurveyView } from '../src/api/surveys.ts';
import type { TicketView } from '../src/api/tickets.ts';
import { presets } from '@huiyin/shared/domain/permissions';
import type { SiteRef } from '../src/api/session.ts';
import { draftsOf } from '../src/drafts.ts';
import { sessionContext, type Session } from '../src/shell/session.ts';
import { stopFakeApi } from './fake-api.ts';

export const site: SiteView = {
  id: '0193a000-0000-7000-8000-000000000001',
  key: 'camellia',
  name: 'Camellia & Co.',
  origins: ['https://shop.example'],
  timeZone: 'Asia/Shanghai',
  languages: ['en', 'zh-CN'],
  theme: {
    accent: '#1f6f5c',
    position: 'bottom-right',
    scheme: 'auto',
    radius: 10,
    font: '',
    largeText: false,
    offset: 16,
    zIndex: 999_999,
    icon: 'bubble',
  },
  firstReplyMinutes: 240,
  coolDownDays: 7,
  countsPages: true,
  sampleCount: 0,
  revision: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
};

export const csat: SurveyView = {
  slug: 'csat',
  kind: 'csat',
  on: true,
  inPanel: true,
  position: 1,
  rules: {
    triggers: [{ on: 'delay', seconds: 3 }],
    pages: [],
    percent: 100,
    languages: [],
    devices: [],
    attributes: [],
    everyDays: 90,
    quota: null,
    from: null,
    until: null,
  },
  version: 1,
  definition: {
    questions: [
      {
        id: 'score',
        type: 'csat',
        look: 'numbers',
        title: { en: 'How was "Camellia" & <tea>?', 'zh-CN': '您满意吗？' },
        low: { en: 'Very poor', 'zh-CN': '很不满意' },
        high: { en: 'Very good', 'zh-CN': '非常满意' },
        branches: [],
        followUp: {
          upTo: 3,
          title: { en: 'What went wrong?' },
          choices: [{ id: 'slow', label: { en: 'Took too long' } }],
          commentLabel: { en: 'Anything else?' },
        },
      },
    ],
    thanks: [{ text: { en: 'Thank you' } }],
  },
  answers: 0,
  revision: 3,
  createdAt: '2026-01-01T00:00:00.000Z',
};

/** The site for a person with a role there. */
export const siteRef = (
  role: keyof typeof presets,
  { id, key, name }: Pick<SiteRef, 'id' | 'key' | 'name'> = site,
): SiteRef => ({
  id,
  key,
  name,
  timeZone: site.timeZone,
  role,
  roleName: null,
  permissions: presets[role],
});

/** What a person with a role on the site sees of it: the site alone. */
export function sessionOf(role: keyof typeof presets): Session {
  const ref = siteRef(role);
  const person = { id: 'p1', name: 'Mei', email: 'mei@shop.example' };
  const me = { person, sites: [ref], mail: 'sent' as const, lastEventId: '3-2-1' };
  return { me, site: ref, refresh: () => Promise.resolve() };
}

const held = new Set<Element>();

/** An element in a page whose person has a role on the site, until `endSession`. */
export function holdSession(role: keyof typeof presets): HTMLElement {
  const holder = document.createElement('div');
  new ContextProvider(holder, { context: sessionContext, initialValue: sessionOf(role) });
  held.add(holder);
  return document.body.appendChild(holder);
}

/** Ends what a test began in a session: its elements, what was typed there, and what stood where the server stands. */
export function endSession(): void {
  stopFakeApi();
  draftsOf('p1').dropAll();
  for (const holder of held) holder.remove();
  held.clear();
}

/** The text of an element with all shadow roots below it. */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  const own = node instanceof Element && /^(style|script)$/.test(node.localName) ? [] : [...node.childNodes];
  return [...inner, ...own].map(textOf).join(' ').replaceAll(/\s+/g, ' ');
}

/** An open ticket on which nothing is due. */
export const ticketView = (change: Partial<TicketView> = {}): TicketView => ({
  id: '0193a000-0000-7000-8000-000000000001',
  number: 12,
  status: 'open',
  category: null,
  tags: [],
  chosenCategory: null,
  customer: null,
  customerId: null,
  excerpt: '',
  newestWord: { from: 'customer', excerpt: '', at: '2026-11-01T00:00:00.000Z' },
  locale: null,
  assignee: null,
  openedAt: '2026-11-21T09:30:00.000Z',
  updatedAt: '2026-11-21T09:30:00.000Z',
  replyDueAt: null,
  replySince: null,
  reopenedAt: null,
  firstReplyDueAt: null,
  firstRepliedAt: null,
  outcomeScore: null,
  mailFailed: false,
  unread: false,
  snoozedUntil: null,
  snoozedBy: [],
  sample: false,
  test: false,
  revision: 1,
  response: null,
  ledFrom: null,
  department: null,
  messages: [],
  messageCount: 0,
  attachments: [],
  history: [],
  outcomes: [],
  held: [],
  earlier: null,
  customerName: null,
  customerAnswers: [],
  sameCustomer: { total: 0, newest: [] },
  maybeSame: [],
  duplicateOf: null,
  duplicates: [],
  threadReadable: true,
  ...change,
});

/** What the cursor is on, in whatever shadow root. */
export const focused = (root: DocumentOrShadowRoot = document): Element | null =>
  root.activeElement?.shadowRoot?.activeElement ? focused(root.activeElement.shadowRoot) : root.activeElement;

/** An element in whatever shadow root. */
export function anywhereIn<E extends HTMLElement>(root: ParentNode, selector: string): E | undefined {
  const inner = [...root.querySelectorAll('*')].map(
    ({ shadowRoot }) => shadowRoot && anywhereIn<E>(shadowRoot, selector),
  );
  return root.querySelector<E>(selector) ?? inner.find((one) => one) ?? undefined;
}

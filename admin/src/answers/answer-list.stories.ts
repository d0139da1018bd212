import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import type { ResponseView } from '../api/responses.ts';
import './answer-list.ts';

const known = { surveys: [], categories: [], touchpoints: [], languages: [] };

const answer = (more: Partial<ResponseView>): ResponseView => ({
  id: '0193a000-0000-7000-8000-000000000001',
  kind: 'csat',
  survey: 'csat',
  surveyVersion: 1,
  score: 2,
  group: null,
  comment: null,
  answers: {},
  category: null,
  contact: { email: null, phone: null, name: null },
  page: 'https://shop.example/orders',
  locale: 'en',
  attributes: {},
  channel: 'widget',
  touchpoint: null,
  touchpointName: null,
  customer: null,
  suspect: null,
  sample: false,
  occurredAt: '2026-11-21T09:30:00.000Z',
  sourceId: null,
  ticketNumber: null,
  leftOut: [],
  ...more,
});

const list = (...answers: Partial<ResponseView>[]) =>
  html`<answer-list
    tickets
    .known=${known}
    .items=${answers.map((one, at) => answer({ id: `0193a000-0000-7000-8000-00000000000${at}`, ...one }))}
  ></answer-list>`;

export const story: Story = {
  states: {
    'words, and scores alone': () =>
      list(
        { comment: sample().sentence, answers: { reasons: [sample().word] } },
        { score: 5 },
        { kind: 'nps', score: 9 },
        { kind: 'nps', score: null, group: 'detractor' },
      ),
    'a complaint with its ticket': () =>
      list({
        kind: 'complaint',
        survey: 'complaint',
        score: null,
        comment: sample().text,
        contact: { email: null, phone: null, name: sample().name },
        ticketNumber: 12,
      }),
    'what figures leave out, and the sample': () => list({ score: 1, suspect: 'trap', sample: true }),
    'another direction, and no end': () =>
      list({ comment: 'كان الطرد مفتوحًا عندما وصل، ولم يكن أحد يجيب على الهاتف.', locale: 'ar' }, { comment: endless }),
  },
};

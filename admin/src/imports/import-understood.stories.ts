import { html } from 'lit';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { chosen, importLine, ofNumbers } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import './import-understood.ts';

const looksLike = { name: 'Delighted', certainty: 'remembered', applied: false } as const;
const shown = (preset: ImportInspection['preset']) =>
  html`<import-understood .chosen=${chosen({}, { preset, open: [] })}></import-understood>`;

const groups = (['promoter', 'passive', 'detractor'] as const).map((group) => ({
  value: group,
  rows: 12,
  score: null,
  group,
  exact: true,
}));
const nps: Partial<ImportInspection> = {
  open: [],
  scores: [{ kind: 'nps', columns: ['打分'], worst: 0, best: 10, values: groups }],
  first: groups.map(({ group }, i) => ({ line: 2 + i, answer: { kind: 'nps', group, occurredAt: '2025-04-03' } })),
};

const tickets: Partial<ImportInspection> = {
  open: [],
  otherwise: { as: 'complaints', columns: ['评价内容'], map: 'occurredAt=评价时间,complaint=评价内容' },
};

export const story: Story = {
  states: {
    'read as before, something has to be said': () =>
      html`<import-understood .chosen=${chosen({ readAs: importLine() })}></import-understood>`,
    'looks like what a tool writes': () => shown(looksLike),
    'read as what a tool writes': () => shown({ ...looksLike, name: '问卷星', certainty: 'file', applied: true }),
    'rows of tickets that can be complaints': () =>
      html`<import-understood .chosen=${chosen({}, tickets)}></import-understood>`,
    'names groups of NPS and no numbers': () =>
      html`<import-understood .chosen=${chosen({}, nps)}></import-understood>`,
    'holds metrics by day': () => html`<import-understood .chosen=${chosen({}, ofNumbers)}></import-understood>`,
  },
};

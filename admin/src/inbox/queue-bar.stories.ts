import { html } from 'lit';
import { presets } from '@huiyin/shared/domain/permissions';
import type { Story } from '../../gallery/story.ts';
import type { TicketLine } from '../api/tickets.ts';
import './queue-bar.ts';
import type { Queue } from './queue-actions.ts';

const site = {
  id: 's',
  key: 's',
  name: 'Shop',
  timeZone: 'UTC',
  role: 'owner',
  roleName: null,
  permissions: presets.owner,
};

const bar = (count: number, listed: number, change: Partial<TicketLine> = {}) => {
  const line = { status: 'open', snoozedUntil: null, ...change } as TicketLine;
  const queue: Queue = {
    lines: Array.from({ length: count }, () => line),
    acts: { do: () => Promise.resolve(), isDoing: () => false },
    chooseOwner: () => undefined,
    chooseSnooze: () => undefined,
    chooseCategory: () => undefined,
    chooseTags: () => undefined,
  };
  return html`<queue-bar total="10000" listed=${listed} .site=${site} .queue=${queue}></queue-bar>`;
};

export const story: Story = {
  states: {
    'a few': () => bar(3, 199),
    'all there is to do': () => bar(10_000, 10_000, { status: 'resolved', snoozedUntil: '2026-12-01T09:00:00.000Z' }),
  },
};

import { html } from 'lit';
import { chosen, importLine } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import type { Chosen } from './chosen.ts';
import './import-start.ts';

const shown = (now: Chosen | undefined) => html`<import-start .chosen=${now}></import-start>`;
const { looked: _, ...unread } = chosen({ isLooking: true, read: 0.34 });

export const story: Story = {
  states: {
    'no file yet': () => shown(undefined),
    'being read': () => shown(unread),
    'broke off before': () => shown(chosen({ alike: [importLine({ state: 'open', rows: 4_000, choices: {} })] })),
    'cannot be read': () => shown({ ...unread, isLooking: false, fault: { reason: 'wrong_encoding', value: 'utf-8' } }),
  },
};

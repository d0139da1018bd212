import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-badge.ts';

const tones = ['muted', 'good', 'watch', 'bad', 'accent'] as const;

export const story: Story = {
  states: {
    'each tone': () => tones.map((tone) => html`<ui-badge tone=${tone}>${sample().word}</ui-badge> `),
    long: () => html`<ui-badge>${sample().longAct}</ui-badge>`,
    'one endless word': () => html`<ui-badge tone="bad">${endless}</ui-badge>`,
  },
};

import { html } from 'lit';
import type { Story } from '../../gallery/story.ts';
import './ui-skeleton.ts';

export const story: Story = {
  states: {
    usual: () => html`<ui-skeleton></ui-skeleton>`,
    'many rows': () => html`<ui-skeleton rows="9"></ui-skeleton>`,
  },
};

import { html } from 'lit';
import type { Story } from '../../gallery/story.ts';
import './import-drop.ts';

export const story: Story = {
  states: {
    'nothing chosen yet': () => html`<import-drop></import-drop>`,
  },
};

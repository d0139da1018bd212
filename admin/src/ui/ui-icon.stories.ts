import { html } from 'lit';
import type { Story } from '../../gallery/story.ts';
import { iconNames } from './ui-icon.ts';

export const story: Story = {
  states: {
    'every sign': () => iconNames.map((name) => html`<ui-icon name=${name} title=${name}></ui-icon> `),
  },
};

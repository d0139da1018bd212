import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-long.ts';

export const story: Story = {
  states: {
    short: () => html`<ui-long>${sample().sentence}</ui-long>`,
    long: () => html`<ui-long>${sample().text} ${sample().text} ${sample().text}</ui-long>`,
    'all of it': () => html`<ui-long whole>${sample().text} ${sample().text}</ui-long>`,
    'one endless word': () => html`<ui-long>${endless.repeat(6)}</ui-long>`,
  },
};

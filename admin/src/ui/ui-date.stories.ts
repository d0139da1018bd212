import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-date.ts';

export const story: Story = {
  states: {
    empty: () => html`<ui-date label=${sample().word}></ui-date>`,
    filled: () => html`<ui-date label=${sample().word} value="2026-03-03"></ui-date>`,
    wrong: () => html`<ui-date label=${sample().word} value="2026-03-03" error=${sample().sentence}></ui-date>`,
    disabled: () => html`<ui-date label=${sample().word} value="2026-03-03" disabled></ui-date>`,
  },
};

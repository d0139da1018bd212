import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-checkbox.ts';

export const story: Story = {
  states: {
    usual: () => html`<ui-checkbox>${sample().word}</ui-checkbox>`,
    checked: () => html`<ui-checkbox checked>${sample().word}</ui-checkbox>`,
    'with a hint': () => html`<ui-checkbox hint=${sample().sentence}>${sample().word}</ui-checkbox>`,
    disabled: () =>
      html`<ui-checkbox disabled>${sample().word}</ui-checkbox>
        <ui-checkbox disabled checked>${sample().word}</ui-checkbox>`,
    long: () => html`<ui-checkbox checked>${sample().text}</ui-checkbox>`,
  },
};

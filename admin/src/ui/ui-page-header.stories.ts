import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-button.ts';
import './ui-page-header.ts';

const act = () => html`<ui-button variant="brand">${sample().act}</ui-button>`;

export const story: Story = {
  states: {
    usual: () => html`<ui-page-header heading=${sample().heading}>${act()}</ui-page-header>`,
    'with a line below': () =>
      html`<ui-page-header heading=${sample().word} hint=${sample().sentence}>${act()}</ui-page-header>`,
    long: () => html`<ui-page-header heading=${sample().text} hint=${sample().text}>${act()}${act()}</ui-page-header>`,
    'one endless word': () => html`<ui-page-header heading=${endless}></ui-page-header>`,
  },
};

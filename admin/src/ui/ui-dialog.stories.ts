import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-button.ts';
import './ui-dialog.ts';

const footer = () =>
  html`<ui-button slot="footer" appearance="outlined">${sample().word}</ui-button>
    <ui-button slot="footer" variant="brand">${sample().act}</ui-button>`;

export const story: Story = {
  covers: true,
  states: {
    usual: () => html`<ui-dialog open label=${sample().heading}>${sample().sentence} ${footer()}</ui-dialog>`,
    'longer than the window': () =>
      html`<ui-dialog open label=${sample().sentence}>
        ${Array.from({ length: 12 }, () => html`<p>${sample().text}</p>`)} ${footer()}
      </ui-dialog>`,
    'one endless word': () => html`<ui-dialog open label=${endless}>${endless}</ui-dialog>`,
  },
};

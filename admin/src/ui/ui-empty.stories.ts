import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-button.ts';
import './ui-empty.ts';

export const story: Story = {
  states: {
    usual: () => html`<ui-empty heading=${sample().heading}>${sample().sentence}</ui-empty>`,
    'with something to do': () =>
      html`<ui-empty icon="search" heading=${sample().heading}
        >${sample().sentence}
        <ui-button slot="action" size="s" appearance="outlined">${sample().act}</ui-button></ui-empty
      >`,
    long: () => html`<ui-empty icon="ask" heading=${sample().sentence}>${sample().text} ${endless}</ui-empty>`,
  },
};

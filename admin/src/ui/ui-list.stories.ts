import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-button.ts';
import './ui-list.ts';

const rows = (names: readonly string[]) =>
  html`<ui-list>
    ${names.map(
      (name) =>
        html`<ui-row
          >${name}<span slot="meta">${sample().day}</span>
          <ui-button slot="actions" size="s" appearance="plain">${sample().act}</ui-button></ui-row
        >`,
    )}
  </ui-list>`;

export const story: Story = {
  states: {
    one: () => rows([sample().name]),
    few: () => rows(sample().others),
    many: () => rows(Array.from({ length: 30 }, (_, at) => `${sample().name} ${at}`)),
  },
};

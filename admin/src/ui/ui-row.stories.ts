import { html } from 'lit';
import { choices, endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-avatar.ts';
import './ui-badge.ts';
import './ui-button.ts';
import './ui-row.ts';
import './ui-select.ts';

const act = () => html`<ui-button slot="actions" size="s" appearance="plain">${sample().act}</ui-button>`;
const alone = (content: unknown) => html`<div role="list"><ui-row>${content}</ui-row></div>`;

export const story: Story = {
  states: {
    'a name alone': () => alone(sample().name),
    'with what else is to be known': () => alone(html`${sample().name}<span slot="meta">${sample().sentence}</span>`),
    'with something to do': () => alone(html`${sample().name}<span slot="meta">${sample().day}</span>${act()}${act()}`),
    'a mark before it, a field at its end': () =>
      alone(
        html`<ui-avatar slot="start" name=${sample().name}></ui-avatar> ${sample().name}<span slot="meta"
            >${sample().day}</span
          >
          <ui-select slot="actions" quiet label=${sample().word} .choices=${choices()}></ui-select>
          ${act()}`,
      ),
    'with a state': () =>
      alone(
        html`${sample().name}<span slot="meta">${sample().text}</span
          ><ui-badge slot="actions" tone="watch">${sample().word}</ui-badge>`,
      ),
    'something opened in it': () =>
      alone(
        html`${sample().name}${act()}
          <p slot="below">${sample().text}</p>`,
      ),
    long: () => alone(html`${sample().text}<span slot="meta">${endless}</span>${act()}${act()}`),
  },
};

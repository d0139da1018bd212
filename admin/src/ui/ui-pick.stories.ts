import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-pick.ts';

const pick = (rows: readonly string[], below: unknown = '') =>
  html`<ui-pick
    ready
    label=${sample().word}
    placeholder=${sample().word}
    listLabel=${sample().word}
    .rows=${rows.map((row, at) => ({ id: String(at), row: html`<div class="title">${row}</div>` }))}
    >${below}</ui-pick
  >`;

export const story: Story = {
  states: {
    'some to pick': () => pick([sample().name, ...sample().others]),
    'what has no end': () => pick([endless]),
    none: () => pick([], html`<p style="margin: var(--space-12)">${sample().sentence}</p>`),
  },
};

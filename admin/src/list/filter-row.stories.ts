import { html } from 'lit';
import { choices, endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './filter-row.ts';

const row = (one: string, two: string) =>
  html`<filter-row
    .filters=${[
      { name: 'one', label: sample().word, value: one, choices: choices() },
      { name: 'two', label: sample().longAct, value: two },
      { name: 'three', label: sample().heading, value: '', choices: choices() },
    ]}
    ><filter-chip lasting quiet label=${sample().word} placeholder=${sample().word} .choices=${choices()}></filter-chip
  ></filter-row>`;

export const story: Story = {
  states: {
    'nothing asked': () => row('', ''),
    'one asked': () => row('1', ''),
    'several, and long': () => row('1', endless),
  },
};

import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-question.ts';

const choices = () => [
  { value: 'act', label: sample().act },
  { value: 'stay', label: sample().word },
];
const ask = (more: object = {}) =>
  html`<ui-question
    .asked=${{ heading: sample().heading, text: sample().sentence, choices: choices(), ...more }}
  ></ui-question>`;

export const story: Story = {
  covers: true,
  states: {
    usual: () => ask(),
    'without a way back': () =>
      ask({ choices: [{ value: 'act', label: sample().act, isFinal: true }, ...choices().slice(1)] }),
    'about something': () => ask({ links: sample().others.map((label) => ({ label, href: '#' })) }),
    'about more than there is room for': () =>
      ask({ links: Array.from({ length: 40 }, (_, at) => ({ label: `${sample().word} ${at}`, href: '#' })) }),
    long: () => ask({ heading: sample().sentence, text: `${sample().text} ${endless}` }),
  },
};

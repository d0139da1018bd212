import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-facts.ts';
import './ui-long.ts';

const facts = () => [
  { name: sample().word, value: sample().name },
  { name: sample().others[0]!, value: html`<a href="#">${sample().day}</a>` },
  { name: sample().others[1]!, value: html`<a href="#">${sample().name}</a>` },
];

export const story: Story = {
  states: {
    usual: () => html`<ui-facts .facts=${facts()}></ui-facts>`,
    stacked: () =>
      html`<ui-facts stacked .facts=${[...facts(), { name: sample().sentence, value: sample().text }]}></ui-facts>`,
    long: () =>
      html`<ui-facts
        .facts=${[
          { name: sample().sentence, value: sample().text },
          { name: endless, value: endless },
          { name: sample().word, value: html`<ui-long>${sample().text} ${sample().text}</ui-long>` },
        ]}
      ></ui-facts>`,
  },
};

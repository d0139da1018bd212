import { html } from 'lit';
import { choices, endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-tabs.ts';

const tabs = (labels: readonly string[]) =>
  html`<ui-tabs
    label=${sample().heading}
    .tabs=${labels.map((label, at) => ({ href: '#', label, current: at === 1 }))}
  ></ui-tabs>`;

export const story: Story = {
  states: {
    usual: () => tabs(choices().map(({ label }) => label)),
    many: () => tabs(Array.from({ length: 14 }, (_, at) => `${sample().word} ${at}`)),
    long: () => tabs([sample().longAct, sample().sentence, endless]),
  },
};

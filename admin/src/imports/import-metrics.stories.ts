import { html } from 'lit';
import { ofNumbers } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import './import-metrics.ts';

const shown = (map = ofNumbers.map!) =>
  html`<import-metrics .metrics=${ofNumbers.metrics!} .columns=${ofNumbers.columns!} .map=${map}></import-metrics>`;

export const story: Story = {
  states: {
    'each has a column of its own': () => shown(),
    'a column says of how many one is a share': () => shown(`${ofNumbers.map},metrics.kept.of=customers`),
    'a row names its metric': () => shown('occurredAt=day,metric=what,value=how much'),
  },
};

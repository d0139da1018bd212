import { html } from 'lit';
import { choices, endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-select.ts';

export const story: Story = {
  states: {
    usual: () => html`<ui-select label=${sample().heading} .choices=${choices()} value="1"></ui-select>`,
    'with a hint': () =>
      html`<ui-select label=${sample().heading} hint=${sample().sentence} .choices=${choices()}></ui-select>`,
    wrong: () =>
      html`<ui-select label=${sample().heading} error=${sample().sentence} .choices=${choices()}></ui-select>`,
    disabled: () => html`<ui-select disabled label=${sample().heading} .choices=${choices()}></ui-select>`,
    'a label for the ear alone': () =>
      html`<ui-select quiet label=${sample().heading} .choices=${choices()}></ui-select>`,
    'nothing to choose': () => html`<ui-select label=${sample().heading}></ui-select>`,
    long: () =>
      html`<ui-select label=${sample().text} .choices=${[{ value: '', label: sample().text + endless }]}></ui-select>`,
  },
};

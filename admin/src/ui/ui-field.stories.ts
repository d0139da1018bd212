import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-field.ts';

export const story: Story = {
  states: {
    empty: () => html`<ui-field label=${sample().word} placeholder=${sample().name}></ui-field>`,
    filled: () => html`<ui-field label=${sample().word} value=${sample().name}></ui-field>`,
    'with a hint': () => html`<ui-field label=${sample().word} hint=${sample().sentence}></ui-field>`,
    wrong: () => html`<ui-field label=${sample().word} value=${sample().name} error=${sample().sentence}></ui-field>`,
    disabled: () => html`<ui-field label=${sample().word} value=${sample().name} disabled></ui-field>`,
    'only to be read': () => html`<ui-field label=${sample().word} value=${sample().name} readonly></ui-field>`,
    'several lines': () => html`<ui-field rows="4" label=${sample().word} value=${sample().text}></ui-field>`,
    'several lines, wrong': () =>
      html`<ui-field rows="3" label=${sample().word} value=${sample().text} error=${sample().text}></ui-field>`,
    'a label for the ear alone': () =>
      html`<ui-field quiet type="search" label=${sample().word} placeholder=${sample().word}></ui-field>`,
    'with suggestions': () => html`<ui-field label=${sample().word} .suggestions=${sample().others}></ui-field>`,
    'a time': () => html`<ui-field type="time" label=${sample().word} value="09:30"></ui-field>`,
    long: () => html`<ui-field label=${sample().text} value=${endless} hint=${endless}></ui-field>`,
  },
};

import { html } from 'lit';
import { choices, endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './filter-chip.ts';

export const story: Story = {
  states: {
    'with a value': () => html`<filter-chip label=${sample().word} value="0" .choices=${choices()}></filter-chip>`,
    'without a value yet': () =>
      html`<filter-chip label=${sample().word} placeholder=${sample().act} .choices=${choices()}></filter-chip>`,
    'always there': () =>
      html`<filter-chip
        lasting
        label=${sample().word}
        placeholder=${sample().act}
        .choices=${choices()}
      ></filter-chip>`,
    'what is typed': () => html`<filter-chip label=${sample().word} value="/orders"></filter-chip>`,
    long: () => html`<filter-chip label=${sample().longAct} value=${endless}></filter-chip>`,
  },
};

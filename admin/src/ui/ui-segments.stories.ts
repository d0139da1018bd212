import { html } from 'lit';
import { choices, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-segments.ts';

const few = () => choices().slice(0, 3);

export const story: Story = {
  states: {
    usual: () => html`<ui-segments label=${sample().heading} .choices=${few()} value="1"></ui-segments>`,
    'a label for the ear alone': () =>
      html`<ui-segments quiet label=${sample().heading} .choices=${few()} value="0"></ui-segments>`,
    disabled: () => html`<ui-segments disabled label=${sample().heading} .choices=${few()} value="0"></ui-segments>`,
    many: () =>
      html`<ui-segments
        label=${sample().heading}
        .choices=${Array.from({ length: 14 }, (_, at) => ({ value: String(at), label: `${sample().word} ${at}` }))}
        value="3"
      ></ui-segments>`,
    long: () =>
      html`<ui-segments
        label=${sample().text}
        .choices=${[
          { value: 'long', label: sample().longAct },
          { value: 'short', label: sample().word },
        ]}
        value="long"
      ></ui-segments>`,
  },
};

import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './pick-colleague.ts';
import type { PickColleague } from './pick-colleague.ts';

const open = (names: readonly string[]) =>
  html`<pick-colleague
    .colleagues=${names.map((name, at) => ({ id: String(at), name }))}
    ${ref((element) => (element as PickColleague | undefined)?.open())}
  ></pick-colleague>`;

export const story: Story = {
  states: {
    some: () => open([sample().name, 'Bo', endless]),
    none: () => open([]),
  },
};

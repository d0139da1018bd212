import { html } from 'lit';
import { chosen, importLine } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import './import-understood.ts';

export const story: Story = {
  states: {
    'read as before, something has to be said': () =>
      html`<import-understood .chosen=${chosen({ readAs: importLine() })}></import-understood>`,
  },
};

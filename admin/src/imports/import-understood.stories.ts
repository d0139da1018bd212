import { html } from 'lit';
import { chosen, importLine } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import './import-understood.ts';

export const story: Story = {
  states: {
    'something has to be said': () => html`<import-understood .chosen=${chosen()}></import-understood>`,
    'read as before': () =>
      html`<import-understood
        .chosen=${chosen({ readAs: importLine(), choices: { dateOrder: 'dmy' } }, { open: [], refused: [] })}
      ></import-understood>`,
  },
};

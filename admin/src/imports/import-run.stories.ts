import { html } from 'lit';
import { chosen, elsewhere, offered, progress, run } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import type { Run } from './importing.ts';
import './import-run.ts';

const shown = (change: Partial<Run>) => html`<import-run .chosen=${chosen({ run: run(change) })}></import-run>`;

export const story: Story = {
  states: {
    'not checked yet': () => html`<import-run .chosen=${chosen({}, { open: [] })}></import-run>`,
    'being checked': () => shown({ state: 'going', progress: progress({ rows: 3_000, stored: 2_990, refused: 2 }) }),
    'too much is refused': () => shown({ progress: progress({ stored: 9_000, refused: 880 }) }),
    'some may correct what is here': () => shown({ offered }),
    'it may be of another source': () =>
      shown({ progress: progress({ elsewhere, waiting: { open: 3, late: 1 }, isMoreToCorrect: true }) }),
    'some correct what is here': () => shown({ progress: progress({ stored: 9_871, corrected: 3 }) }),
    'the server is gone': () => shown({ phase: 'storing', state: 'waiting', progress: progress({ rows: 3_000 }) }),
    stored: () => shown({ phase: 'storing' }),
  },
};

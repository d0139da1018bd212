import { html } from 'lit';
import { chosen, elsewhere, offered, progress, run } from '../../gallery/sample-import.ts';
import type { Story } from '../../gallery/story.ts';
import type { Run } from './chosen.ts';
import './import-run.ts';

const shown = (change: Partial<Run>) => html`<import-run .chosen=${chosen({ run: run(change) })}></import-run>`;

const rows = { done: 3_000, of: 10_000 };

export const story: Story = {
  states: {
    'not checked yet': () => html`<import-run .chosen=${chosen({}, { open: [] })}></import-run>`,
    'a large file is read first': () => shown({ state: 'going', read: 0.34, progress: undefined }),
    'being checked': () => shown({ state: 'going', rows, progress: progress({ stored: 2_990, refused: 2 }) }),
    'too much is refused': () => shown({ progress: progress({ stored: 9_000, refused: 880 }) }),
    'some may correct what is here': () => shown({ offered }),
    'it may be of another source': () =>
      shown({ progress: progress({ elsewhere, waiting: { open: 3, late: 1 }, isMoreToCorrect: true }) }),
    'some correct what is here': () => shown({ progress: progress({ stored: 9_871, corrected: 3 }) }),
    'the server is gone': () =>
      shown({ phase: 'storing', state: 'waiting', rows, progress: progress({ stored: 2_990 }) }),
    'broken off': () =>
      shown({ phase: 'storing', state: 'stopped', progress: progress({ rows: 3_000, stored: 2_990 }) }),
    stored: () =>
      shown({
        phase: 'storing',
        progress: progress({
          remarks: [
            { remark: 'as_staff_left', rows: 3, line: 12 },
            { remark: 'replied_after_end', rows: 1, line: 9_000 },
          ],
        }),
      }),
  },
};

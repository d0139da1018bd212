import { expect } from 'chai';
import { Conflict, edit } from '../src/api/edit.ts';
import { ApiProblem } from '../src/api/problem.ts';

interface Note {
  readonly revision: number;
  readonly title: string;
  readonly text: string;
}

const before: Note = { revision: 1, title: 'Tea', text: 'Green' };

describe('an edit of what others changed meanwhile', () => {
  const cases: [what: string, theirs: Partial<Note>, change: Partial<Note>, becomes: Partial<Note> | 'conflict'][] = [
    ['of another part is sent again', { text: 'Black' }, { title: 'Chai' }, { title: 'Chai', text: 'Black' }],
    ['of the same part is a conflict', { title: 'Mate' }, { title: 'Chai' }, 'conflict'],
    ['of the same part in the same way is done', { title: 'Chai' }, { title: 'Chai' }, { title: 'Chai' }],
    [
      'of one part in the same way, and of another, is sent again',
      { title: 'Chai' },
      { title: 'Chai', text: 'Black' },
      { title: 'Chai', text: 'Black' },
    ],
    [
      'of one part in the same way, and of another otherwise, is a conflict',
      { title: 'Chai', text: 'White' },
      { title: 'Chai', text: 'Black' },
      'conflict',
    ],
  ];
  for (const [what, theirs, change, becomes] of cases)
    it(what, async () => {
      const now: Note = { ...before, ...theirs, revision: 2 };
      const send = async ({ base, ...sent }: Partial<Note> & { base: number }): Promise<Note> => {
        if (base !== now.revision) throw new ApiProblem('conflict', 409);
        return { ...now, ...sent };
      };
      const edited = edit(before, change, { send, read: async () => now }).catch((error: unknown) => error);
      if (becomes === 'conflict')
        expect(await edited)
          .to.be.instanceOf(Conflict)
          .and.to.have.property('now', now);
      else expect(await edited).to.deep.equal({ ...now, ...becomes });
    });
});

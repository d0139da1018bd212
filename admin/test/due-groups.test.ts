import { expect } from 'chai';
import { dueGroups } from '../src/inbox/due-groups.ts';

const now = new Date(2026, 10, 21, 15, 0).getTime();
const due = (hours: number | null) => ({
  replyDueAt: hours === null ? null : new Date(now + hours * 3_600_000).toISOString(),
});

describe('the tickets that are due alike', () => {
  for (const [hours, groups] of [
    [[], ''],
    [[-30, -1, 0, 8.9, 9, 200], 'overdue 2, today 2, later 2'],
    [[0], 'today 1'],
    [[9, null], 'later 2'],
    [[-1, 100], 'overdue 1, later 1'],
  ] as const)
    it(`due in ${JSON.stringify(hours)} hours at three in the afternoon: ${groups || 'none'}`, () => {
      const found = dueGroups(hours.map(due), now);
      expect(found.map(({ due: name, rows }) => `${name} ${rows}`).join(', ')).to.equal(groups);
      expect(found.map(({ from }) => from)).to.deep.equal(
        found.map((_, at) => found.slice(0, at).reduce((sum, { rows }) => sum + rows, 0)),
      );
    });
});

import { expect } from 'chai';
import { everything } from '../src/inbox/inbox-filter.ts';
import { askedBy, viewOf, views } from '../src/inbox/inbox-views.ts';

describe('a view of the Inbox', () => {
  for (const view of views)
    it(`is ${view} again, whatever else narrows it`, () => {
      const filter = { ...everything, category: 'delivery', q: 'late', ...askedBy(view, 'me') };
      expect(viewOf(filter, 'me')).to.equal(view);
    });

  for (const [change, view] of [
    [{ assignee: 'ana' }, 'open'],
    [{ assignee: 'ana', wait: 'overdue' }, 'overdue'],
    [{ assignee: 'me', wait: 'overdue' }, 'overdue'],
    [{ assignee: 'none', status: 'all' }, 'all'],
    [{ unread: 'true', wait: 'overdue' }, 'open'],
  ] as const)
    it(`is ${view} for ${JSON.stringify(change)}`, () => {
      expect(viewOf({ ...everything, ...change }, 'me')).to.equal(view);
    });
});

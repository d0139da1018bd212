import type { ThreadView } from '@huiyin/shared/contract/threads';
import { expect } from 'chai';
import { drafts, initial, reduce, unread, type Action, type State } from '../src/state.ts';

const after = (...actions: Action[]): State => actions.reduce(reduce, initial);
const thread = { id: 't', secret: 's'.repeat(43), number: 7, firstReplyDueAt: null, seen: 0 };
const view = (from: ('customer' | 'staff')[], rating: ThreadView['rating'] = null): ThreadView => ({
  id: 't',
  ticket: { number: 7, status: 'open', category: null, openedAt: '', firstReplyDueAt: null },
  messages: from.map((f, i) => ({ id: String(i), from: f, name: null, text: 'x', at: '' })),
  rating,
});

describe('state', () => {
  it('keeps the id of the first tap when the score is changed', () => {
    const state = after(
      { type: 'tap', kind: 'csat', id: 'one', score: 2 },
      { type: 'tap', kind: 'csat', id: 'two', score: 4 },
    );
    expect(state.answers.csat).to.include({ id: 'one', score: 4 });
    expect(drafts(state)).to.deep.equal(['one']);
  });

  it('keeps reasons and comment when only one of them changes', () => {
    const state = after(
      { type: 'tap', kind: 'csat', id: 'a', score: 1 },
      { type: 'edit', kind: 'csat', reasons: ['slow'] },
      { type: 'edit', kind: 'csat', comment: 'late' },
    );
    expect(state.answers.csat).to.deep.include({ reasons: ['slow'], comment: 'late', score: 1 });
  });

  it('changes nothing of an answer that has left', () => {
    const state = after(
      { type: 'tap', kind: 'csat', id: 'a', score: 5 },
      { type: 'gone', id: 'a' },
      { type: 'edit', kind: 'csat', comment: 'too late' },
      { type: 'tap', kind: 'csat', id: 'b', score: 1 },
    );
    expect(state.answers.csat).to.include({ id: 'a', score: 5, comment: '', gone: true });
    expect(drafts(state)).to.deep.equal([]);
  });

  it('counts replies, and the question after a resolution, as unread until seen', () => {
    const kept = (seen: number): Action => ({ type: 'kept', kept: { queue: [], threads: [{ ...thread, seen }] } });
    const asked = { askedAt: '2026-11-21T00:00:00.000Z', score: null, comment: null };
    const news: Action = { type: 'thread', id: 't', view: view(['customer', 'staff', 'staff'], asked) };
    expect(unread(after(kept(0), news))).to.equal(3);
    expect(unread(after(kept(3), news))).to.equal(0);
  });

  it('opens on the conversation when there is something unread, else where it was', () => {
    const kept: Action = { type: 'kept', kept: { queue: [], threads: [thread] } };
    expect(after(kept, { type: 'thread', id: 't', view: view(['customer']) }, { type: 'open' }).place).to.equal('csat');
    expect(after(kept, { type: 'thread', id: 't', view: view(['staff']) }, { type: 'open' }).place).to.equal('thread');
  });

  it('shows the newest conversation when the one shown is forgotten', () => {
    const two = { queue: [], threads: [thread, { ...thread, id: 'u' }] };
    const state = after({ type: 'kept', kept: two }, { type: 'kept', kept: { queue: [], threads: [thread] } });
    expect(state.current).to.equal('t');
  });
});

import type { ThreadView } from '@huiyin/shared/contract/threads';
import { expect } from 'chai';
import { bodyOf, resumed } from '../src/draft.ts';
import { reduce, unread } from '../src/reduce.ts';
import { initial, type Action, type State } from '../src/state.ts';
import { exampleConfig, survey } from './example-config.ts';

const branching = survey('branching', [
  { type: 'csat', id: 'a', title: 'A', branches: [{ atMost: 2, goTo: 'c' }] },
  { type: 'single', id: 'b', title: 'B', choices: [{ id: 'x', label: 'X' }] },
  { type: 'text', id: 'c', title: 'C' },
]);
const config = exampleConfig({ surveys: [...exampleConfig().surveys, branching] });
const after = (...actions: Action[]): State => actions.reduce(reduce, { ...initial, config, place: 'csat' });
const score = (id: string, n: number, slug = 'csat'): Action => ({ type: 'answer', slug, id, body: { score: n } });
const thread = { id: 't', secret: 's'.repeat(43), number: 7, firstReplyDueAt: null, seen: 0 };
const view = (from: ('customer' | 'staff')[], rating: ThreadView['rating'] = null): ThreadView => ({
  id: 't',
  ticket: { number: 7, status: 'open', category: null, openedAt: '', firstReplyDueAt: null },
  messages: from.map((f, i) => ({ id: String(i), from: f, name: null, text: 'x', at: '' })),
  attachments: [],
  rating,
});

describe('state', () => {
  it('keeps the id of the first tap when the score is changed', () => {
    const { drafts } = after(score('one', 2), score('two', 4));
    expect(drafts.csat!.body).to.deep.include({ id: 'one', score: 4, kind: 'csat', survey: 'csat', surveyVersion: 3 });
  });

  it('keeps reasons and comment when only one of them changes', () => {
    const { drafts } = after(
      score('a', 1),
      { type: 'answer', slug: 'csat', id: 'b', body: { answers: { reasons: ['slow'] } } },
      { type: 'answer', slug: 'csat', id: 'c', body: { comment: 'late' } },
    );
    expect(drafts.csat!.body).to.deep.include({ answers: { reasons: ['slow'] }, comment: 'late', score: 1 });
  });

  it('changes nothing of an answer that has left', () => {
    const { drafts } = after(
      score('a', 5),
      { type: 'gone', id: 'a' },
      { type: 'answer', slug: 'csat', id: 'b', body: { comment: 'too late' } },
      score('b', 1),
    );
    expect(drafts.csat).to.deep.include({ gone: true });
    expect(drafts.csat!.body).to.include({ id: 'a', score: 5 }).and.not.have.property('comment');
  });

  it('goes the way the answers lead, and back', () => {
    const next: Action = { type: 'next', slug: 'branching', question: 'a' };
    const back: Action = { type: 'back', slug: 'branching', question: 'c' };
    expect(after(score('a', 5, 'branching'), next).drafts.branching!.path).to.deep.equal(['a', 'b']);
    expect(after(score('a', 1, 'branching'), next).drafts.branching!.path).to.deep.equal(['a', 'c']);
    expect(after(score('a', 1, 'branching'), next, next).drafts.branching!.path).to.deep.equal(['a', 'c']);
    expect(after(score('a', 1, 'branching'), next, back, back).drafts.branching!.path).to.deep.equal(['a']);
  });

  it('goes on from the question it was said at alone, however often', () => {
    const next: Action = { type: 'next', slug: 'branching', question: 'a' };
    expect(after(score('a', 5, 'branching'), next, next, next).drafts.branching!.path).to.deep.equal(['a', 'b']);
    const back: Action = { type: 'back', slug: 'branching', question: 'b' };
    expect(after(score('a', 5, 'branching'), next, back, back).drafts.branching!.path).to.deep.equal(['a']);
  });

  it('asks the next question once, however often a point was chosen before it was there', () => {
    const rate = (n: number): Action => ({ type: 'rate', slug: 'branching', question: 'a', score: n, id: 'i' });
    const { drafts } = after(rate(5), rate(4));
    expect(drafts.branching).to.deep.include({ path: ['a', 'b'] });
    expect(drafts.branching!.body).to.include({ id: 'i', score: 4 });
  });

  it('sends no answer to a question that a changed answer has left out, and nothing empty', () => {
    const say = (answers: Record<string, string | string[]>): Action => ({
      type: 'answer',
      slug: 'branching',
      id: 'i',
      body: { answers },
    });
    const next: Action = { type: 'next', slug: 'branching', question: 'a' };
    const { drafts } = after(
      score('i', 5, 'branching'),
      next,
      say({ b: 'x' }),
      { type: 'back', slug: 'branching', question: 'b' },
      score('i', 1, 'branching'),
      next,
      say({ c: ' ', reasons: [] }),
    );
    expect(bodyOf(branching, drafts.branching!).answers).to.equal(undefined);
    expect(
      bodyOf(branching, reduce({ ...initial, config, drafts }, say({ c: 'why' })).drafts.branching!).answers,
    ).to.deep.equal({
      c: 'why',
    });
  });

  it('counts replies, and the question after a resolution, as unread until seen', () => {
    const kept = (seen: number): Action => ({ type: 'kept', kept: { queue: [], threads: [{ ...thread, seen }] } });
    const asked = { askedAt: '2026-11-21T00:00:00.000Z', score: null, comment: null };
    const news: Action = { type: 'thread', id: 't', view: view(['customer', 'staff', 'staff'], asked) };
    expect(unread(after(kept(0), news))).to.equal(3);
    expect(unread(after(kept(3), news))).to.equal(0);
  });

  it('shows the newest conversation when the one shown is forgotten', () => {
    const two = { queue: [], threads: [thread, { ...thread, id: 'u' }] };
    const state = after({ type: 'kept', kept: two }, { type: 'kept', kept: { queue: [], threads: [thread] } });
    expect(state.current).to.equal('t');
  });

  it('takes out of the form what was sent when the complaint has arrived, and not what was written since or to others', () => {
    const [one, two] = [new Blob(['1']), new Blob(['2'])];
    const form = { fields: { text: 'broken', email: 'a@b.example' }, pictures: [one] };
    const other = { fields: { text: 'late' }, pictures: [] };
    const written = { ...initial, complaints: { returns: form, delivery: other }, said: { t: 'Hello' } };
    const sent = reduce(written, { type: 'complain', slug: 'returns', id: 'c' });
    expect(sent.complaints.returns).to.deep.include(form);
    const done: Action = { type: 'done', id: 'c' };
    expect(reduce(sent, done)).to.deep.include({
      complaints: { returns: { fields: {}, pictures: [] }, delivery: other },
      said: { t: 'Hello' },
    });
    const since = {
      type: 'fill',
      slug: 'returns',
      fields: { text: 'broken, order 4711' },
      pictures: [one, two],
    } as const;
    expect(reduce(reduce(sent, since), done)).to.deep.include({
      complaints: { returns: { fields: { text: 'broken, order 4711' }, pictures: [two] }, delivery: other },
      said: { t: 'Hello' },
    });
  });

  it('puts what was refused back where it was written, before what was written there since', () => {
    const item = { id: 'm', what: 'message', thread: 't', path: '', body: '', madeAt: 0, dueAt: 0, tries: 0 } as const;
    const typed = { ...after(), said: { t: 'And?', u: 'Other' } };
    const body = { text: 'Where is it?', elapsedMs: 4000 };
    const taken = reduce(typed, { type: 'again', item, body, pictures: [], at: 10_000 });
    expect(taken).to.deep.include({ place: '@', current: 't', shownAt: 6000 });
    expect(taken.said).to.deep.equal({ t: 'Where is it?\nAnd?', u: 'Other' });
    const complained = { ...item, what: 'complaint', survey: 'complaint' } as const;
    const words = { comment: 'It drips', category: 'delivery/late', contact: { email: 'a@b.example' } };
    const form = { fields: { text: 'Still', email: 'c@d.example' }, pictures: [] };
    const again: Action = { type: 'again', item: complained, body: words, pictures: [new Blob()], at: 0 };
    const { place, complaints } = reduce({ ...after(), complaints: { complaint: form } }, again);
    expect(place).to.equal('complaint');
    expect(complaints.complaint!.fields).to.deep.include({
      text: 'It drips\nStill',
      email: 'c@d.example',
      category: 'delivery',
      detail: 'late',
    });
    expect(complaints.complaint!.pictures).to.have.length(1);
  });

  it('knows an answer that has arrived from one that was refused and taken out, which can be given anew', () => {
    const kept = (...queue: object[]): Action => ({ type: 'kept', kept: { queue, threads: [] } as never });
    const item = { id: 'a', tries: 0 };
    const gone: Action = { type: 'gone', id: 'a' };
    const arrived = after(score('a', 2), kept(item), gone, kept(), { type: 'done', id: 'a' });
    expect(arrived.drafts.csat).to.include({ gone: true, done: true });
    const refused = after(score('a', 2), kept(item), gone, kept({ ...item, refused: 'invalid' }));
    expect(refused.drafts.csat).to.include({ gone: true, done: false });
    expect(reduce(refused, kept()).drafts).to.deep.equal({});
  });

  it('takes up a refused answer at the last question of its way that was answered', () => {
    const { path } = resumed(branching, { id: 'n', score: 5, answers: { b: 'x' } });
    expect(path).to.deep.equal(['a', 'b']);
    expect(resumed(branching, { id: 'n', score: 1, answers: { c: 'why' } }).path).to.deep.equal(['a', 'c']);
    expect(resumed(branching, { id: 'n', score: 5, answers: { c: 'why' } }).path).to.deep.equal(['a', 'b', 'c']);
    expect(resumed(branching, { id: 'n' }).path).to.deep.equal(['a']);
  });
});

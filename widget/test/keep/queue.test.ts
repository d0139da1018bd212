import { expect } from 'chai';
import {
  backoffMs,
  drop,
  due,
  move,
  nextDueAt,
  put,
  settle,
  wake,
  type Item,
  type Queue,
} from '../../src/keep/queue.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  what: 'answer',
  survey: 'csat',
  thread: id,
  path: 'v1/sites/SITE/responses',
  body: `{"id":"${id}"}`,
  madeAt: 1000,
  dueAt: 1000,
  tries: 0,
  ...more,
});
const picture = (id: string, thread: string, more: Partial<Item> = {}): Item =>
  item(id, { what: 'picture', thread, body: '', picture: `${id}.png`, ...more });
const message = (id: string, more: Partial<Item> = {}): Item => item(id, { what: 'message', thread: 't', ...more });
const none = new Set<string>();
const next = (queue: Queue, sending = none): string | undefined => due(queue, 5000, sending)?.id;

describe('queue', () => {
  it('replaces a draft by a later one of the same id', () => {
    const queue = put(put([], item('a')), item('a', { body: 'new' }));
    expect(queue.map((i) => i.body)).to.deep.equal(['new']);
  });

  it('never changes the body of what was tried before', () => {
    const queue = put([item('a', { tries: 1 })], item('a', { body: 'new' }));
    expect(queue[0]!.body).to.equal('{"id":"a"}');
  });

  it('throws nothing away, however much waits', () => {
    const queue = Array.from({ length: 300 }, (_, n) => item(`${n}`)).reduce<Queue>(put, []);
    expect(queue.length).to.equal(300);
  });

  it('holds a draft until its moment, or until it is released', () => {
    const queue = [item('a', { dueAt: 31_000 })];
    expect(due(queue, 30_999, none)).to.equal(undefined);
    expect(due(queue, 31_000, none)!.id).to.equal('a');
    expect(due(move(queue, ['a'], 2000), 2000, none)!.id).to.equal('a');
  });

  it('sends what waited as soon as the network is back, but no draft', () => {
    const queue = wake([item('waited', { tries: 2, dueAt: 90_000 }), item('draft', { dueAt: 30_000 })], 5000);
    expect(queue.map((i) => i.dueAt)).to.deep.equal([5000, 30_000]);
  });

  it('takes what was tried least first, so that one that always fails holds up nobody', () => {
    expect(next([item('failing', { tries: 4 }), item('new')])).to.equal('new');
  });

  it('keeps the order of messages of a thread, but lets other things pass', () => {
    const waiting = message('first', { tries: 1, dueAt: 9000 });
    expect(next([waiting, message('second')])).to.equal(undefined);
    expect(next([waiting, message('second'), item('answer')])).to.equal('answer');
    expect(next([message('first'), message('second')], new Set(['first']))).to.equal(undefined);
    expect(nextDueAt([waiting, message('second')], none)).to.equal(9000);
  });

  it('lets a message pass a rating that is held, and what was set aside', () => {
    const rating = item('r', { what: 'rating', thread: 't', dueAt: 30_000 });
    expect(next([rating, message('m')])).to.equal('m');
    expect(next([message('bad', { refused: 'invalid' }), message('m')])).to.equal('m');
  });

  it('sends pictures in order after their complaint, which waits for none of them', () => {
    const pictures = [picture('p1', 'c'), picture('p2', 'c')];
    expect(next([item('c', { tries: 1, dueAt: 9000 }), ...pictures])).to.equal(undefined);
    expect(next([item('c', { refused: 'invalid' }), ...pictures])).to.equal(undefined);
    expect(next([item('c'), ...pictures])).to.equal('c');
    expect(next(pictures)).to.equal('p1');
    expect(next([picture('p1', 'c', { tries: 1, dueAt: 9000 }), pictures[1]!])).to.equal(undefined);
    expect(next([picture('p1', 'c', { refused: 'bad_picture' }), pictures[1]!])).to.equal('p2');
  });

  it('lets a message pass pictures that wait', () => {
    expect(next([picture('p1', 't', { tries: 1, dueAt: 9000 }), message('m')])).to.equal('m');
  });

  it('drops the pictures of a complaint with it', () => {
    const queue = drop([item('c', { refused: 'invalid' }), picture('p', 'c'), picture('other', 'd')], 'c');
    expect(queue.map((i) => i.id)).to.deep.equal(['other']);
  });

  it('drops what reached the server', () => {
    expect(settle([item('a'), item('b')], 'a', { type: 'done' }, 0, 0).map((i) => i.id)).to.deep.equal(['b']);
  });

  it('sets aside what was refused and goes on with the rest', () => {
    const queue = settle([item('poison'), item('good')], 'poison', { type: 'refused', code: 'invalid' }, 2000, 0);
    expect(queue[0]).to.include({ refused: 'invalid', bytes: undefined });
    expect(next(queue)).to.equal('good');
    expect(nextDueAt([queue[0]!], none)).to.equal(Infinity);
  });

  it('waits longer after each failure, spread by chance, at most about five minutes', () => {
    expect([1, 2, 3, 4].map((n) => backoffMs(n, 0.5))).to.deep.equal([1000, 2000, 4000, 8000]);
    expect(backoffMs(1, 0)).to.equal(750);
    expect(backoffMs(1, 1)).to.equal(1250);
    expect(backoffMs(30, 0.5)).to.equal(300_000);
  });

  it('waits as long as the server asks', () => {
    const [after] = settle([item('a')], 'a', { type: 'later', afterMs: 60_000 }, 2000, 0.5);
    expect(after).to.include({ tries: 1, dueAt: 62_000 });
  });

  it('gives up after a week, keeping the text', () => {
    const [after] = settle([item('a', { tries: 50 })], 'a', { type: 'later' }, 1000 + 8 * 86_400_000, 0.5);
    expect(after).to.include({ refused: 'expired', body: '{"id":"a"}' });
  });
});

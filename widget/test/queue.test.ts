import { expect } from 'chai';
import { backoffMs, due, nextDueAt, put, release, settle, wake, type Item } from '../src/queue.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  path: 'v1/sites/SITE/responses',
  body: `{"id":"${id}"}`,
  madeAt: 1000,
  dueAt: 1000,
  tries: 0,
  ...more,
});

describe('queue', () => {
  it('replaces a draft by a later one of the same id', () => {
    const queue = put(put([], item('a')), item('a', { body: 'new' }));
    expect(queue.map((i) => i.body)).to.deep.equal(['new']);
  });

  it('never changes the body of what was tried before', () => {
    const queue = put([item('a', { tries: 1 })], item('a', { body: 'new' }));
    expect(queue[0]!.body).to.equal('{"id":"a"}');
  });

  it('holds a draft until its moment, or until it is released', () => {
    const queue = [item('a', { dueAt: 31_000 })];
    expect(due(queue, 30_999)).to.equal(undefined);
    expect(due(queue, 31_000)!.id).to.equal('a');
    expect(due(release(queue, 'a', 2000), 2000)!.id).to.equal('a');
  });

  it('sends what waited as soon as the network is back, but no draft', () => {
    const queue = wake([item('waited', { tries: 2, dueAt: 90_000 }), item('draft', { dueAt: 30_000 })], 5000);
    expect(queue.map((i) => i.dueAt)).to.deep.equal([5000, 30_000]);
  });

  it('drops what reached the server', () => {
    expect(settle([item('a'), item('b')], 'a', { type: 'done' }, 0, 0).map((i) => i.id)).to.deep.equal(['b']);
  });

  it('sets aside what was refused and goes on with the rest', () => {
    const queue = settle([item('poison'), item('good')], 'poison', { type: 'refused', code: 'invalid' }, 2000, 0);
    expect(queue[0]!.refused).to.equal('invalid');
    expect(due(queue, 2000)!.id).to.equal('good');
    expect(nextDueAt([queue[0]!])).to.equal(undefined);
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

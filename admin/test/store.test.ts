import { expect } from 'chai';
import { LitElement } from 'lit';
import { ApiProblem } from '../src/api/problem.ts';
import { Reading } from '../src/data/reading.ts';
import { Store, store } from '../src/data/store.ts';
import { changeOf, type Known, type Thing, type Told } from '../src/data/thing.ts';
import { takeClock, type PageClock } from '../../tests/kit/page-clock.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';

interface Asked {
  readonly known: Known<string> | undefined;
  readonly signal: AbortSignal;
  give(value: string): void;
  fail(error: unknown): void;
}

/** A thing whose readings are answered by the test. */
function thingOf(
  key = 'thing',
  isOutdatedBy: Thing<string>['isOutdatedBy'] = ({ event }) => event === 'ticket',
): { thing: Thing<string>; asked: Asked[] } {
  const asked: Asked[] = [];
  const read: Thing<string>['read'] = (signal, known) =>
    new Promise((give, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason));
      asked.push({ known, signal, give, fail });
    });
  return { asked, thing: { key, read, isOutdatedBy } };
}

/** A stream that tells what a test says. */
function streamOf() {
  const heard = new EventTarget();
  return {
    tell: (event: Told['event'] | 'reconnected', id = '', what = '') =>
      heard.dispatchEvent(new CustomEvent(event, { detail: { id, siteId: 's', number: 1, type: '', what } })),
    hear: (type: string, call: (event: never) => void) => {
      heard.addEventListener(type, call as never);
      return () => heard.removeEventListener(type, call as never);
    },
  };
}

const offline = (): ApiProblem => new ApiProblem('offline', 0);
const nobody = (): void => undefined;

describe('the store', () => {
  let clock: PageClock;
  let ours: Store;
  let stream: ReturnType<typeof streamOf>;
  beforeEach(() => {
    clock = takeClock(window);
    ours = new Store();
    ours.begin((stream = streamOf()));
  });
  afterEach(() => {
    ours.forget();
    clock.giveBack();
  });

  /** What is read and shown, with its first value here. */
  async function shown(value = 'first') {
    const { thing, asked } = thingOf();
    const entry = ours.of(thing);
    const leave = entry.show(nobody);
    asked[0]!.give(value);
    await until(() => entry.value);
    return { thing, asked, entry, leave };
  }

  it('reads a thing once for all who show it, keeps it, and reads it anew for who comes back', async () => {
    const { thing, asked, entry, leave } = await shown();
    const alsoLeave = ours.of(thing).show(nobody);
    expect([ours.of(thing).value, asked.length]).to.deep.equal(['first', 1]);
    leave();
    alsoLeave();
    entry.show(nobody);
    expect([entry.value, entry.isFresh, asked.length]).to.deep.equal(['first', false, 2]);
  });

  it('reads again what an event outdates, at once, and nothing else', async () => {
    const { asked } = await shown();
    await clock.pass(1000);
    stream.tell('responses');
    expect(asked).to.have.length(1);
    stream.tell('ticket', 'a');
    expect(asked).to.have.length(2);
    expect([...asked[1]!.known!.changed]).to.deep.equal(['a']);
  });

  it('reads again what a colleague changed, and all of it where everything changed', async () => {
    const surveys = thingOf('surveys', changeOf('surveys'));
    const people = thingOf('people', changeOf('people'));
    for (const { thing, asked } of [surveys, people]) {
      const entry = ours.of(thing);
      entry.show(nobody);
      asked[0]!.give('before');
      await until(() => entry.isFresh);
    }
    const asked = (): number[] => [surveys, people].map((one) => one.asked.length);
    await clock.pass(1000);
    stream.tell('changed', '', 'surveys');
    expect(asked()).to.deep.equal([2, 1]);
    stream.tell('changed', '', 'access');
    expect(asked()).to.deep.equal([2, 1]);
    surveys.asked[1]!.give('theirs');
    await until(() => ours.of(surveys.thing).value === 'theirs');
    await clock.pass(1000);
    stream.tell('changed', '', 'everything');
    expect(asked()).to.deep.equal([3, 2]);
  });

  it('reads after a reading what changed while it was under way', async () => {
    const { asked, entry } = await shown();
    await clock.pass(1000);
    stream.tell('ticket', 'a');
    stream.tell('ticket', 'b');
    asked[1]!.give('of before');
    await until(() => entry.value === 'of before');
    await clock.pass(1000);
    expect([...asked[2]!.known!.changed]).to.deep.equal(['b']);
  });

  it('goes on reading while it changes all the time, ever less often but within 8 s, and loses none of the tickets', async () => {
    const { asked } = await shown();
    const changed = new Set<string>();
    const gaps: number[] = [];
    let last = Date.now();
    for (let n = 0; n < 400; n++) {
      const before = asked.length;
      stream.tell('ticket', String(n));
      await clock.pass(100);
      for (const { known, give } of asked.slice(before)) {
        for (const id of known!.changed) changed.add(id);
        give(`value ${n}`);
        gaps.push(Date.now() - last);
        last = Date.now();
      }
    }
    await clock.pass(8000);
    for (const id of asked.at(-1)!.known!.changed) changed.add(id);
    expect(changed.size).to.equal(400);
    expect(gaps.length).to.be.within(6, 20);
    expect(Math.max(...gaps)).to.be.within(7000, 8200);
  });

  it('knows no longer what changed after the stream broke', async () => {
    const { asked } = await shown();
    await clock.pass(1000);
    stream.tell('reconnected');
    expect(asked[1]!.known).to.equal(undefined);
  });

  it('keeps what was shown where it cannot be read, and what changed; it tries again, at once when the network is back', async () => {
    const { asked, entry } = await shown();
    await clock.pass(1000);
    stream.tell('ticket', 'a');
    asked[1]!.fail(offline());
    await until(() => entry.error);
    expect(entry.value).to.equal('first');
    await clock.pass(2000);
    expect(asked).to.have.length(3);
    asked[2]!.fail(offline());
    await settled();
    dispatchEvent(new Event('online'));
    expect([...asked[3]!.known!.changed]).to.deep.equal(['a']);
    asked[3]!.give('second');
    await until(() => entry.value === 'second');
    expect(entry.error).to.equal(undefined);
  });

  it('does not try again what would not help, nor what nobody shows', async () => {
    const { asked, entry, leave } = await shown();
    void entry.again();
    asked[1]!.fail(new ApiProblem('forbidden', 403));
    await until(() => entry.error);
    dispatchEvent(new Event('online'));
    expect(asked).to.have.length(2);
    void entry.again();
    asked[2]!.fail(offline());
    await settled();
    leave();
    dispatchEvent(new Event('online'));
    await clock.pass(60_000);
    expect(asked).to.have.length(3);
  });

  it('shows what will be while a change of ours is on its way, reads nothing meanwhile, and reads after it', async () => {
    const { asked, entry } = await shown();
    await clock.pass(1000);
    stream.tell('ticket', 'a');
    let answered!: (value: string) => void;
    const done = entry.change(() => new Promise((give) => (answered = give)), 'foreseen');
    expect([entry.value, entry.isChanging, asked[1]!.signal.aborted]).to.deep.equal(['foreseen', true, true]);
    stream.tell('ticket', 'b');
    await clock.pass(10_000);
    expect(asked).to.have.length(2);
    answered('ours');
    expect(await done).to.equal('ours');
    expect([entry.value, entry.isChanging]).to.deep.equal(['ours', false]);
    expect([...asked[2]!.known!.changed]).to.deep.equal(['a', 'b']);
  });

  it('shows what was where a change of ours is refused', async () => {
    const { entry } = await shown();
    const refused = await entry.change(() => Promise.reject(offline()), 'foreseen').catch((error: unknown) => error);
    expect([entry.value, refused]).to.deep.equal(['first', offline()]);
  });

  it('reads what is where two changes of ours were refused, the later of which began with what the earlier foresaw', async () => {
    const { entry, asked } = await shown();
    await clock.pass(1000);
    const refusals = [1, 2].map(() => Promise.withResolvers<string>());
    const changes = refusals.map(({ promise }, n) =>
      entry.change(() => promise, `foreseen ${n}`).catch(() => undefined),
    );
    refusals.forEach(({ reject }) => reject(offline()));
    await Promise.all(changes);
    expect(asked).to.have.length(2);
    asked[1]!.give('first');
    await entry.settled();
    expect(entry.value).to.equal('first');
  });

  it('keeps sixty things beside those that are shown', async () => {
    const { thing, entry } = await shown();
    for (let n = 0; n < 100; n++) ours.of(thingOf(`other ${n}`).thing).put('kept');
    expect(ours.of(thing)).to.equal(entry);
    expect([40, 39].map((n) => ours.of(thingOf(`other ${n}`).thing).value)).to.deep.equal(['kept', undefined]);
  });

  it('forgets everything of the one before when it begins for another person or site', async () => {
    const { thing } = await shown();
    const before = stream;
    ours.begin((stream = streamOf()));
    const { asked } = thingOf();
    expect(ours.of(thing).value).to.equal(undefined);
    before.tell('ticket', 'a');
    expect(asked).to.have.length(0);
  });
});

class Shows extends LitElement {
  wanted: Thing<string> | undefined;
  readonly took: string[] = [];
  readonly reading = new Reading(
    this,
    () => this.wanted,
    (value) => void this.took.push(value),
  );
}
customElements.define('shows-a-thing', Shows);

describe('a reading', () => {
  afterEach(() => {
    document.querySelectorAll('shows-a-thing').forEach((element) => element.remove());
    store.forget();
  });

  it('is read while its element is on the page, and shows what was wanted before until what is wanted now is here', async () => {
    const [one, two] = [thingOf('one'), thingOf('two')];
    const element = new Shows();
    element.wanted = one.thing;
    document.body.append(element);
    await until(() => one.asked.length);
    one.asked[0]!.give('one');
    await until(() => element.reading.value === 'one');
    element.wanted = two.thing;
    element.requestUpdate();
    await element.updateComplete;
    expect([element.reading.value, element.reading.shown]).to.deep.equal([undefined, 'one']);
    element.remove();
    expect(two.asked[0]!.signal.aborted).to.equal(true);
    document.body.append(element);
    await until(() => two.asked.length === 2);
    two.asked[1]!.give('two');
    await until(() => element.reading.value === 'two');
    expect(element.took).to.deep.equal(['one', 'two']);
  });
});

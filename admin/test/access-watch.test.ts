import { expect } from 'chai';
import { AccessWatch } from '../src/access-watch.ts';
import { sessionEnd } from '../src/api/request.ts';
import { takeClock, type PageClock } from '../../tests/kit/page-clock.ts';
import { settled } from '../../tests/kit/settled.ts';

describe('what a person may do', () => {
  const stream = new EventTarget();
  const hear = (type: string, heard: (event: never) => void): (() => void) => {
    stream.addEventListener(type, heard as EventListener);
    return () => stream.removeEventListener(type, heard as EventListener);
  };
  const tell = (what: string): boolean => stream.dispatchEvent(new CustomEvent('changed', { detail: { what } }));
  const refuse = (): boolean => sessionEnd.dispatchEvent(new Event('not-allowed'));
  let clock: PageClock;
  let looks: (() => void)[];
  let watch: AccessWatch;
  beforeEach(() => {
    clock = takeClock(window);
    looks = [];
    watch = new AccessWatch(() => new Promise((over) => looks.push(over)));
    watch.begin({ hear });
  });
  afterEach(() => {
    watch.end();
    clock.giveBack();
  });

  it('is asked anew when the stream says that it changed, and once more for all that was told meanwhile', async () => {
    tell('surveys');
    expect(looks.length).to.equal(0);
    tell('access');
    tell('access');
    tell('access');
    expect(looks.length).to.equal(1);
    looks[0]!();
    await settled();
    expect(looks.length).to.equal(2);
    looks[1]!();
    await settled();
    expect(looks.length).to.equal(2);
  });

  it('is asked anew when something is refused, once in a while however much is', async () => {
    for (let n = 0; n < 5; n++) refuse();
    looks[0]!();
    await settled();
    refuse();
    expect(looks.length).to.equal(1);
    await clock.pass(11_000);
    refuse();
    expect(looks.length).to.equal(2);
  });

  it('is not asked for any more once it is over', () => {
    watch.end();
    tell('access');
    refuse();
    expect(looks.length).to.equal(0);
  });
});

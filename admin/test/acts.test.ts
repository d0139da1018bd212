import { expect } from 'chai';
import { LitElement } from 'lit';
import { Acts } from '../src/acts.ts';
import { Conflict } from '../src/api/edit.ts';
import { speak } from '../src/language/language.ts';
import '../src/ui/ui-toasts.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer } from './fake-api.ts';
import { textOf } from './fixtures.ts';

class Host extends LitElement {}
customElements.define('acts-host', Host);

describe('what is done to something', () => {
  beforeEach(() => speak('en'));

  it('is done once at a time, and holds up nothing that is done to others', async () => {
    const acts = new Acts(new Host());
    const { held, answer } = heldAnswer();
    let calls = 0;
    const first = acts.do('one', () => held.then(() => (calls += 1)));
    expect([
      await acts.do('one', async () => (calls += 1)),
      await acts.do('two', async () => (calls += 1)),
    ]).to.deep.equal([false, true]);
    expect([acts.isDoing('one'), acts.isDoing('two')]).to.deep.equal([true, false]);
    answer();
    expect([await first, acts.isDoing('one'), calls]).to.deep.equal([true, false, 2]);
  });

  it('is shown by the control that was pressed, of several to the same', async () => {
    const acts = new Acts(new Host());
    const { held, answer } = heldAnswer();
    const first = acts.do('one', () => held, 'up');
    expect(['up', 'down', undefined].map((by) => acts.isDoing('one', by))).to.deep.equal([true, false, true]);
    answer();
    await first;
    expect(acts.isDoing('one', 'up')).to.equal(false);
  });

  it('says why it was refused, and meets what somebody else saved', async () => {
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const met: number[] = [];
    const acts = new Acts<number>(new Host(), (now) => met.push(now));
    expect(await acts.do('one', () => Promise.reject(new Conflict(2, { by: 'Bo' })))).to.equal(false);
    await until(() => textOf(toasts).includes('Bo'));
    await settled();
    expect(met).to.deep.equal([2]);
    toasts.remove();
  });
});

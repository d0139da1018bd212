import { expect } from 'chai';
import { LitElement } from 'lit';
import { store } from '../src/data/store.ts';
import { OthersHere } from '../src/inbox/others-here.ts';
import { until } from '../../tests/kit/until.ts';
import { settled } from '../../tests/kit/settled.ts';
import { heldAnswer, startFakeApi, stopFakeApi } from './fake-api.ts';

class Page extends LitElement {
  on: { siteId: string; id: string } | undefined = { siteId: 's', id: 't' };
  readonly others = new OthersHere(this, () => this.on);
}
customElements.define('page-with-others', Page);

const path = (id: string): string => `/api/sites/s/tickets/${id}/presence/me`;
const bo = { id: 'bo', name: 'Bo', state: 'looking' } as const;
const ana = { id: 'ana', name: 'Ana', state: 'writing' } as const;

describe('who else is on a ticket', () => {
  let page: Page;
  const begin = (others: readonly object[], held?: Promise<void>) => {
    const answers = {
      [`PUT ${path('t')}`]: { others },
      [`DELETE ${path('t')}`]: { others: [] },
      [`PUT ${path('u')}`]: { others: [] },
    };
    return startFakeApi(answers, held);
  };
  afterEach(() => {
    page.remove();
    stopFakeApi();
  });

  it('is asked by saying what one does there oneself, and writers stand in front', async () => {
    const calls = begin([bo, ana]);
    page = document.body.appendChild(new Page());
    await until(() => page.others.all.length);
    expect(page.others.all).to.deep.equal([ana, bo]);
    expect(page.others.writers).to.deep.equal([ana]);
    page.others.set(true);
    await until(() => calls.length === 2);
    page.on = { siteId: 's', id: 'u' };
    page.requestUpdate();
    await until(() => calls.length === 4);
    const said = calls.map(({ method, path: to, body }) => [
      method,
      to,
      (body as { state?: string } | undefined)?.state,
    ]);
    expect(said.slice(0, 2)).to.deep.equal([
      ['PUT', path('t'), 'looking'],
      ['PUT', path('t'), 'writing'],
    ]);
    expect(said.slice(2)).to.deep.include.members([
      ['DELETE', path('t'), undefined],
      ['PUT', path('u'), 'looking'],
    ]);
  });

  it('is asked again when somebody comes, and a last look finds who has begun to write', async () => {
    const calls = begin([]);
    page = document.body.appendChild(new Page());
    const { stream, tell } = fakeStream();
    store.begin(stream);
    page.requestUpdate();
    await until(() => calls.length);
    await settled();
    begin([bo]);
    tell('presence', { siteId: 's', id: 't', person: { id: 'bo', name: 'Bo' }, state: 'looking' });
    await until(() => page.others.all.length);
    begin([{ ...bo, state: 'writing' }]);
    expect(await page.others.look()).to.equal(true);
    expect(await page.others.look()).to.equal(false);
  });

  it('stays in sight while one begins to write, which a last look says first', async () => {
    begin([bo]);
    page = document.body.appendChild(new Page());
    await until(() => page.others.all.length);
    await settled();
    const { held, answer } = heldAnswer();
    const calls = begin([ana, bo], held);
    page.others.set(true);
    const looked = page.others.look();
    await until(() => calls.length);
    expect(page.others.all).to.deep.equal([bo]);
    answer();
    expect(await looked).to.equal(true);
    expect(new Set(calls.map(({ body }) => (body as { state: string }).state))).to.deep.equal(new Set(['writing']));
  });
});

function fakeStream() {
  const events = new EventTarget();
  const hear = (type: string, heard: (event: never) => void): (() => void) => {
    events.addEventListener(type, heard as EventListener);
    return () => undefined;
  };
  return {
    stream: { hear },
    tell: (type: string, detail: object) => events.dispatchEvent(new CustomEvent(type, { detail })),
  };
}

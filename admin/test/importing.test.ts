import { expect } from 'chai';
import { chosen, progress } from '../gallery/sample-import.ts';
import '../src/imports/import-settings.ts';
import { Importing, importingOf } from '../src/imports/importing.ts';
import type { Asked, Told } from '../src/imports/reading/asked.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, endSession, holdSession, sessionOf, site, textOf } from './fixtures.ts';

const path = `/api/sites/${site.id}/imports`;
const looked = chosen().looked!;
const sent = (stored: number) => ({
  importId: String(stored),
  progress: progress({ stored }),
  days: null,
  offered: [],
});

/** Workers that are told what to say: in which order they answer is what is looked at. */
class ToldWorker {
  static all: ToldWorker[] = [];
  readonly asked: Asked[] = [];
  isOver = false;
  onmessage: ((event: { data: Told }) => void) | undefined;
  onerror: ((event: Event) => void) | undefined;
  constructor() {
    ToldWorker.all.push(this);
  }
  postMessage(asked: Asked): void {
    this.asked.push(asked);
  }
  terminate(): void {
    this.isOver = true;
  }
  tell(told: Told): void {
    this.onmessage!({ data: told });
  }
  /** The number of the last question of a kind. */
  last(kind: 'look' | 'send'): number {
    return (this.asked.findLast((asked) => kind in asked) as { ask: number } | undefined)?.ask ?? 0;
  }
}

describe('a file on its way from the console', () => {
  const { Worker } = globalThis;
  beforeEach(async () => {
    await speak('en');
    ToldWorker.all = [];
    globalThis.Worker = ToldWorker as unknown as typeof globalThis.Worker;
    startFakeApi({ [`GET ${path}`]: { items: [], nextCursor: null } });
  });
  afterEach(() => {
    globalThis.Worker = Worker;
    endSession();
  });

  /** One that was looked at. */
  async function taken() {
    const importing = new Importing(site.id);
    const taking = importing.take(new File(['a'], 'a.csv'));
    const [worker] = ToldWorker.all as [ToldWorker];
    worker.tell({ ask: 1, looked });
    await taking;
    return { importing, worker };
  }
  const runOf = ({ chosen: now }: Importing) => [now?.run?.phase, now?.run?.state, now?.run?.progress?.stored];

  it('is told nothing by a check that a choice or another check has ended', async () => {
    const { importing, worker } = await taken();
    const first = importing.send('checking');
    const old = worker.last('send');
    void importing.choose({ scale: '1-10' });
    worker.tell({ ask: worker.last('look'), looked });
    await first;
    expect(importing.chosen!.run).to.equal(undefined);
    const second = importing.send('checking');
    worker.tell({ ask: old, sent: sent(10) });
    await Promise.resolve();
    expect(runOf(importing)).to.deep.equal(['checking', 'going', undefined]);
    const storing = importing.send('storing');
    await second;
    expect(runOf(importing)).to.deep.equal(['storing', 'going', undefined]);
    worker.tell({ ask: worker.last('send'), sent: sent(3) });
    await storing;
    expect(runOf(importing)).to.deep.equal(['storing', 'over', 3]);
  });

  it('asks before the page is left while it is stored, not while it is checked', async () => {
    const { importing, worker } = await taken();
    const mayLeave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const check = importing.send('checking');
    expect(mayLeave()).to.equal(true);
    const store = importing.send('storing');
    await check;
    expect(mayLeave()).to.equal(false);
    worker.tell({ ask: worker.last('send'), sent: sent(3) });
    await store;
    expect(mayLeave()).to.equal(true);
  });

  it('can be told its encoding, separator and header where nothing of it is understood yet', async () => {
    const importing = importingOf(sessionOf('manager'));
    const taking = importing.take(new File(['a'], 'a.csv'));
    const [worker] = ToldWorker.all as [ToldWorker];
    worker.tell({ ask: 1, fault: { reason: 'wrong_encoding', value: 'utf-8' } });
    await taking;
    const element = holdSession('manager').appendChild(document.createElement('import-settings'));
    const form = await until(() => anywhereIn(element.renderRoot as ShadowRoot, 'import-unread'));
    form.dispatchEvent(new CustomEvent('choose', { detail: { encoding: 'big5' } }));
    await until(() => worker.last('look') === 2);
    expect(worker.asked.at(-1)).to.have.nested.property('choices.encoding', 'big5');
    worker.tell({ ask: 2, fault: { choice: 'encoding' } });
    await until(() => textOf(element).includes('not written in this encoding'));
    expect(anywhereIn(element.renderRoot as ShadowRoot, 'import-unread')).to.equal(form);
    importing.leave();
  });

  it('is found out anew without the check that went on', async () => {
    const { importing, worker } = await taken();
    const check = importing.send('checking');
    void importing.findOutAnew();
    await check;
    worker.tell({ ask: worker.last('look'), looked });
    await until(() => importing.chosen?.isLooking === false);
    expect(importing.chosen!.run).to.equal(undefined);
  });
});

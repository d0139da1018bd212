import { expect } from 'chai';
import { chosen, importLine, progress } from '../gallery/sample-import.ts';
import '../src/imports/import-settings.ts';
import { importingOf } from '../src/imports/importing-of.ts';
import { Importing } from '../src/imports/importing.ts';
import type { Asked, Told } from '../src/imports/reading/asked.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, endSession, focused, holdSession, sessionOf, site, textOf } from './fixtures.ts';

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

  /** In the console, where its imports are these. */
  function shown(...items: ReturnType<typeof importLine>[]) {
    startFakeApi({ [`GET ${path}`]: { items, nextCursor: null } });
    const importing = importingOf(sessionOf('manager'));
    const element = holdSession('manager').appendChild(document.createElement('import-settings'));
    const taking = importing.take(new File(['a'], 'a.csv'));
    const [worker] = ToldWorker.all as [ToldWorker];
    const find = (selector: string) => until(() => anywhereIn(element.renderRoot as ShadowRoot, selector));
    return { importing, element, taking, worker, find };
  }

  it('says how far it is read from the beginning, and is let go of where that is stopped', async () => {
    const { importing, element, worker, find } = shown();
    await find('progress:indeterminate');
    worker.tell({ ask: 1, read: 0.34 });
    await until(() => textOf(element).includes('34% read'));
    (await find('import-reading')).shadowRoot!.querySelector('ui-button')!.click();
    expect([importing.chosen, worker.isOver]).to.deep.equal([undefined, true]);
    await until(() => textOf(element).includes('Drop a file here'));
  });

  it('is understood as before where another look at it is stopped', async () => {
    const { importing, worker } = await taken();
    void importing.choose({ scale: '1-10' });
    const asked = worker.last('look');
    importing.stopLooking();
    await until(() => importing.chosen?.isLooking === false);
    expect(importing.chosen!.choices).to.deep.equal({ source: 'a.csv' });
    expect(worker.asked.at(-1)).to.deep.equal({ ask: asked, stop: true });
  });

  it('goes on where it broke off without another look or check, and keeps the focus at what goes on', async () => {
    const choices = { source: 'a.csv', map: 'csat=a' };
    const { importing, element, taking, worker, find } = shown(importLine({ state: 'open', choices }));
    worker.tell({ ask: 1, looked: { ...looked, opening: { ...looked.opening, choices } } });
    await taking;
    await until(() => textOf(element).includes('Go on, and the rest follows'));
    const goOn = await find('.known ui-button');
    goOn.focus();
    goOn.click();
    await until(() => focused()?.id === 'run');
    expect(worker.asked.map((asked) => Object.keys(asked)[1])).to.deep.equal(['look', 'send']);
    expect(textOf(element)).to.contain('Importing').and.contain('Being imported').and.not.contain('9,874 new');
    const run = await find('import-run');
    run.shadowRoot!.querySelector('ui-button')!.focus();
    worker.tell({ ask: 2, sent: sent(3) });
    await until(() => textOf(element).includes('is imported'));
    expect(focused()?.id).to.equal('run');
    expect(await find('import-run')).to.equal(run);
    (await find('import-list')).dispatchEvent(
      new CustomEvent('undone', { detail: { id: '3', fingerprint: looked.opening.fingerprint } }),
    );
    await until(() => !textOf(element).includes('is imported'));
    expect(importing.chosen).to.equal(undefined);
  });

  it('lets go of what broke off once its import is undone', async () => {
    const { importing } = await taken();
    const storing = importing.send('storing');
    importing.stop();
    await storing;
    expect(importing.chosen!.run!.state).to.equal('stopped');
    importing.undone({ id: 'other', fingerprint: 'of another file' });
    expect(importing.chosen).not.to.equal(undefined);
    importing.undone({ id: '3', fingerprint: looked.opening.fingerprint });
    expect(importing.chosen).to.equal(undefined);
  });

  it('hears of two choices made quickly the second alone', async () => {
    const { importing, worker } = await taken();
    const first = importing.choose({ source: 'first' });
    const second = importing.choose({ source: 'second' });
    worker.tell({
      ask: worker.last('look'),
      looked: { ...looked, opening: { ...looked.opening, choices: { source: 'second' } } },
    });
    await Promise.all([first, second]);
    expect(importing.chosen).to.deep.include({ isLooking: false, choices: { source: 'second' } });
  });

  it('gives what an import refused as it is kept there, where nothing of it was refused here', async () => {
    const { importing, worker } = await taken();
    const errors = [{ line: 12, field: 'csat', message: '', trouble: 'score_unread', value: 'n. a.' }];
    const storing = importing.send('storing');
    worker.tell({ ask: worker.last('send'), sent: sent(3) });
    await storing;
    startFakeApi({ [`GET ${path}/3`]: { ...importLine(), errors } });
    expect(await (await importing.refused()).text()).to.contain('12,Rating (CSAT),cannot be read as a score,n. a.');
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

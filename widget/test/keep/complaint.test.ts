import { expect } from 'chai';
import type { Env } from '../../src/env.ts';
import { shrink } from '../../src/keep/shrink.ts';
import { inDatabase, newSite, type Page } from './page.ts';
import { isFromHere } from '../../src/form.ts';
import { until } from '../../../tests/kit/until.ts';
import { Tab } from './tab.ts';
import { json, Wire } from './wire.ts';
import { problem } from '../problem.ts';

/** A picture that compresses badly. */
async function noise(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  const pixels = pen.createImageData(width, height);
  for (let at = 0; at < pixels.data.length; at += 65_536)
    crypto.getRandomValues(pixels.data.subarray(at, Math.min(at + 65_536, pixels.data.length)));
  pen.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type });
}

const sizeOf = async (picture: Blob): Promise<[number, number]> => {
  const { width, height } = await createImageBitmap(picture);
  return [width, height];
};

describe('complaint', () => {
  let wire: Wire;
  let site: string;
  const tabs: Tab[] = [];
  const open = async (more: Partial<Env> = {}, before?: (window: any) => void) => {
    const tab = new Tab();
    tabs.push(tab);
    return tab.open(site, wire, more, before);
  };
  const pictures = () => wire.sent.filter((c) => c.picture);
  const complaints = () => wire.sent.filter((c) => c.body.kind === 'complaint');
  const files = (...names: string[]) => names.map((name) => new File([name], name, { type: 'image/png' }));

  beforeEach(() => {
    site = newSite();
    wire = new Wire();
  });
  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.kill();
  });

  it('opens a conversation and keeps its key', async () => {
    const { page } = await open();
    const trap = document.createElement('input');
    trap.className = 'trap';
    trap.value = 'x';
    page.env.root.append(trap);
    page.state = { ...page.state, shownAt: Date.now() - 5000 };
    page.keeper.complain({ survey: 'complaint', comment: 'It came broken' }, []);
    await until(() => page.state.kept.threads.length);
    const { body } = complaints()[0]!;
    expect(body).to.include({ kind: 'complaint', comment: 'It came broken', trap: 'x' });
    expect(body.elapsedMs).to.be.within(5000, 6000);
    expect(page.state.kept.threads[0]).to.include({ id: body.id, secret: body.threadSecret, number: 42 });
    await until(() => !page.state.kept.queue.length && !isFromHere(page.state, String(body.id)));
    expect((await inDatabase(site))!.threads.length).to.equal(1);
    expect(localStorage.getItem(`huiyin:${site}`)).to.match(/^\d+$/);
  });

  it('keeps its key when what it was written in is gone before the answer comes', async () => {
    let answer = (): void => {};
    wire.post = () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    const { page, window } = await open();
    page.keeper.complain({ survey: 'complaint', comment: 'It came broken' }, []);
    await until(() => complaints().length);
    page.keeper.end();
    const told = page.actions.length;
    const next = new (page.constructor as typeof Page)(site);
    answer();
    await until(() => next.state.kept.threads.some(({ id }) => id === complaints()[0]!.body.id));
    window.dispatchEvent(new Event('online'));
    expect(page.actions.length).to.equal(told);
    expect((await inDatabase(site))!.threads.length).to.equal(1);
  });

  it('says that it waits, and why it was refused', async () => {
    wire.post = () => (wire.sent.length > 1 ? problem(400, 'invalid') : problem(503, 'busy'));
    const { page } = await open();
    page.keeper.complain({ survey: 'complaint', comment: 'words' }, files('a.png'));
    const sent = () => page.state.kept.queue.find((i) => isFromHere(page.state, i.id));
    await until(() => sent()?.tries);
    const { refused, id } = await until(() => (sent()?.refused ? sent() : undefined));
    expect(refused).to.equal('invalid');
    expect(pictures()).to.deep.equal([]);
    const taken = page.keeper.take(id);
    expect(taken!.body.comment).to.equal('words');
    expect(await taken!.pictures[0]!.text()).to.equal('a.png');
    await until(() => !page.state.kept.queue.length);
  });

  it('sends pictures after it, in order, each under the key of the thread', async () => {
    const tab = await open();
    tab.page.keeper.complain({ survey: 'complaint', comment: 'see' }, files('1.png', '2.png', '3.png'));
    await until(() => wire.stored.size === 4);
    const { body } = complaints()[0]!;
    expect(await Promise.all(pictures().map((c) => c.picture!.text()))).to.deep.equal(['1.png', '2.png', '3.png']);
    for (const { path, init, picture } of pictures()) {
      expect(path).to.match(new RegExp(`^/v1/threads/${body.id as string}/attachments/[\\da-f-]{36}$`));
      expect(init).to.include({ method: 'PUT', keepalive: false, credentials: 'omit' });
      expect(init.headers).to.deep.equal({ authorization: `Bearer ${body.threadSecret as string}` });
      expect(picture!.type).to.equal('image/png');
    }
    await until(() => !tab.kept.queue.length);
  });

  it('sets a refused picture aside with its name and sends the others', async () => {
    wire.post = async ({ picture }) => ((await picture?.text()) === '1.gif' ? problem(422, 'bad_picture') : undefined);
    const tab = await open();
    tab.page.keeper.complain({ survey: 'complaint', comment: 'see' }, files('1.gif', '2.png'));
    await until(() => wire.stored.size === 2 && tab.kept.queue.length === 1);
    expect(tab.kept.queue[0]).to.include({ picture: '1.gif', refused: 'bad_picture', bytes: undefined });
    expect(tab.kept.threads.length).to.equal(1);
  });

  for (const [status, code] of [
    [507, 'no_room'],
    [501, 'not_available'],
    [413, 'too_large'],
  ] as const)
    it(`takes ${code} as final for a picture`, async () => {
      wire.post = ({ picture }) => (picture ? problem(status, code) : undefined);
      const tab = await open();
      tab.page.keeper.complain({ survey: 'complaint', comment: 'see' }, files('1.png'));
      await until(() => tab.kept.queue[0]?.refused === code);
      expect(pictures().length).to.equal(1);
    });

  it('sends the pictures of a page that was killed', async () => {
    wire.post = ({ picture }) => (picture ? json(503, {}) : undefined);
    const tab = await open();
    tab.page.keeper.complain({ survey: 'complaint', comment: 'see' }, files('1.png', '2.png'));
    await until(() => pictures().length);
    tab.kill();
    wire.post = () => undefined;
    wire.calls.length = 0;
    await open();
    await until(() => wire.stored.size === 3);
    expect(await Promise.all(pictures().map((c) => c.picture!.text()))).to.deep.equal(['1.png', '2.png']);
    expect(complaints()).to.deep.equal([]);
  });

  it('sends pictures from memory where they cannot be kept', async () => {
    const tab = await open({}, (window) => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    tab.page.keeper.complain({ survey: 'complaint', comment: 'see' }, files('1.png', '2.png'));
    await until(() => wire.stored.size === 3);
    expect(tab.page.state.lasting).to.equal('text');
  });

  it('makes large pictures smaller before they are kept', async () => {
    expect(await sizeOf(await shrink(await noise(3000, 300)))).to.deep.equal([2560, 256]);
    const heavy = await noise(900, 700);
    expect(heavy.size).to.be.above(1_000_000);
    const light = await shrink(heavy);
    expect(light.size).to.be.below(heavy.size);
    expect(await sizeOf(light)).to.deep.equal([900, 700]);
    const fine = await noise(100, 100);
    expect(await shrink(fine)).to.equal(fine);
  });

  it('leaves what is no picture, and every picture where the browser cannot draw, as it is', async () => {
    const text = new Blob(['<svg/>'], { type: 'image/svg+xml' });
    expect(await shrink(text)).to.equal(text);
    const heavy = await noise(900, 700);
    const { createImageBitmap } = window;
    Object.assign(window, { createImageBitmap: undefined });
    try {
      expect(await shrink(heavy)).to.equal(heavy);
    } finally {
      Object.assign(window, { createImageBitmap });
    }
  });
});

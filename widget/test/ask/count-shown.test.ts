import { expect } from 'chai';
import { define } from '../../src/define.ts';
import { HuiyinSurvey } from '../../src/huiyin-survey.ts';
import { exampleConfig } from '../example-config.ts';
import { FakeServer } from '../fake-server.ts';
import { Seen } from '../mounted-widget.ts';
import { settled } from '../../../tests/kit/settled.ts';

define('huiyin-survey', HuiyinSurvey);
const { IntersectionObserver: Eyes } = window;

describe('a survey in the flow of a page', () => {
  let server: FakeServer;
  let sites = 0;
  let placed: HuiyinSurvey[] = [];
  beforeEach(() => {
    comeBack();
    server = new FakeServer(`COUNTED${++sites}/`).start();
  });
  afterEach(() => {
    placed.forEach((element) => element.remove());
    placed = [];
    server.stop();
  });

  async function place(attributes: Record<string, string> = {}, behind?: Element): Promise<Seen> {
    const element = document.createElement('huiyin-survey') as HuiyinSurvey;
    for (const [name, value] of Object.entries({ base: '/', site: `COUNTED${sites}`, survey: 'csat', ...attributes }))
      element.setAttribute(name, value);
    if (behind) behind.after(element);
    else document.body.prepend(element);
    placed.push(element);
    const shown = new Seen(element.shadowRoot!);
    await shown.until(() => shown.find('.answer'));
    // Whether it is in view is told with a frame.
    await new Promise((seen) => new Eyes((_, eyes) => (eyes.disconnect(), seen(0))).observe(element));
    await settled();
    return shown;
  }
  const comeBack = (): unknown => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  const leave = async (): Promise<unknown[]> => {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await settled();
    return server.posts.filter(({ path }) => path.endsWith('/asks')).map(({ body }) => body);
  };

  it('that came into view is told once, with all others, when the page is left', async () => {
    const rated = await place();
    await rated.tap(4);
    await rated.until(() => rated.byName('Send'));
    await place({ survey: 'nps' });
    expect(server.posts).to.deep.equal([]);
    const shown = [
      { survey: 'csat', end: 'answered' },
      { survey: 'nps', end: 'left' },
    ];
    expect(await leave()).to.deep.equal([{ shown }]);
    expect(await leave()).to.have.length(1);
    const [{ init }] = server.posts.filter(({ path }) => path.endsWith('/asks')) as [(typeof server.posts)[number]];
    expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', keepalive: true });
  });

  it('that is answered after it was told is told to be, once; what comes into view only then is not', async () => {
    const late = await place();
    const told = [{ shown: [{ survey: 'csat', end: 'left' }] }];
    expect(await leave()).to.deep.equal(told);
    await place({ survey: 'nps' });
    expect(await leave()).to.deep.equal(told);
    await late.tap(4);
    await late.until(() => late.byName('Send'));
    const answered = [...told, { shown: [{ survey: 'csat', end: 'answered', late: true }] }];
    expect(await leave()).to.deep.equal(answered);
    expect(await leave()).to.deep.equal(answered);
    comeBack();
    expect(await leave()).to.deep.equal([...answered, { shown: [{ survey: 'nps', end: 'left' }] }]);
  });

  it('in place of another one is told beside it, and goes on as one in another language', async () => {
    const seen = await place();
    await seen.tap(4);
    await seen.until(() => seen.byName('Send'));
    const [element] = placed as [HuiyinSurvey];
    element.lang = 'en';
    element.setAttribute('language', 'en-GB');
    await settled();
    element.setAttribute('survey', 'nps');
    await seen.until(() => seen.point('10 of'));
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    await settled();
    const shown = [
      { survey: 'csat', end: 'answered' },
      { survey: 'nps', end: 'left' },
    ];
    expect(await leave()).to.deep.equal([{ shown }]);
  });

  it('that came into view while the page was a test is not told', async () => {
    const { href } = location;
    history.replaceState(null, '', '?huiyin-test');
    await place();
    history.replaceState(null, '', href);
    expect(await leave()).to.deep.equal([]);
  });

  it('is there where it cannot be counted', async () => {
    window.IntersectionObserver = function () {
      throw new Error('the page has another one');
    } as never;
    await place();
    window.IntersectionObserver = Eyes;
    expect(await leave()).to.deep.equal([]);
  });

  it('that is out of view is not told', async () => {
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.prepend(far);
    await place({}, far);
    expect(await leave()).to.deep.equal([]);
    far.remove();
  });

  for (const [why, attributes, countsPages] of [
    ['behind a link', { channel: 'link' }, true],
    ['on a kiosk', { kiosk: '' }, true],
    ['that is a complaint', { survey: 'complaint' }, true],
    ['where the site wants no counts', {}, false],
  ] as [string, Record<string, string>, boolean][])
    it(`${why} is not told`, async () => {
      server.config = exampleConfig({ countsPages });
      await place(attributes);
      expect(await leave()).to.deep.equal([]);
    });

  it('is told by what tells of this page anyway', async () => {
    const heard: unknown[] = [];
    const hear = (e: Event): void => {
      heard.push((e as CustomEvent<unknown>).detail);
      e.preventDefault();
    };
    document.addEventListener('huiyin:shown', hear);
    await place();
    expect(await leave()).to.deep.equal([]);
    document.removeEventListener('huiyin:shown', hear);
    expect(heard.at(-1)).to.deep.equal({ site: `COUNTED${sites}`, survey: 'csat', end: 'left', late: undefined });
  });
});

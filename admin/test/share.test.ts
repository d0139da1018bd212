import { expect } from 'chai';
import '../src/ask/share/ask-not-asked.ts';
import '../src/ask/share/ask-share.ts';
import type { ShareCodes } from '../src/ask/share/share-codes.ts';
import { buttonSnippet, inlineSnippet, moduleSnippet } from '../src/ask/share/embed-snippets.ts';
import { mailHtml, mailScores, mailText } from '../src/ask/share/mail-snippet.ts';
import { qrPng, qrShape, qrSvg } from '../src/ask/share/qr-code.ts';
import { mailLink, surveyLink } from '../src/ask/share/survey-links.ts';
import { speak } from '../src/language/language.ts';
import { tooLong, typedNames } from '../src/touchpoints/typed-names.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';
import { until } from '../../tests/kit/until.ts';

const server = 'https://feedback.example';

describe('links of a survey', () => {
  it('say the place, the way and the language, escaped', () => {
    const link = surveyLink(server, 'camellia', 'csat', { via: 'qr', at: '南京路 & 4', lang: 'zh-CN' });
    expect(link).to.equal(`${server}/s/camellia/csat?via=qr&at=${encodeURIComponent('南京路 & 4')}&lang=zh-CN`);
    expect(new URL(link).searchParams.get('at')).to.equal('南京路 & 4');
  });

  it('are bare when nothing is asked for', () => {
    expect(surveyLink(server, 'camellia', 'csat', { at: '', lang: '' })).to.equal(`${server}/s/camellia/csat`);
  });

  it('of a kiosk ask for the full screen', () => {
    expect(surveyLink(server, 'camellia', 'csat', { via: 'kiosk' })).to.match(/\?via=kiosk&kiosk=1$/);
  });

  it('in a mail keep the mark of the recipient as a mail tool looks for it', () => {
    const link = mailLink(server, 'camellia', 'nps', { score: 0 });
    expect(link).to.equal(`${server}/s/camellia/nps?score=0&via=mail&r={{response_id}}`);
  });
});

describe('places', () => {
  it('are taken one a line, each once, without blanks', () => {
    expect(typedNames(' Shop 1 \n\nTable, 4\nShop 1')).to.deep.equal(['Shop 1', 'Table, 4']);
  });

  it('longer than the server takes are named and left out', () => {
    const long = 'x'.repeat(61);
    expect(tooLong(`ok\n${long}`)).to.equal(long);
    expect(typedNames(`ok\n${long}`)).to.deep.equal(['ok']);
  });
});

describe('a QR code', () => {
  const side = (path: string): number => Number(/^M(\d+)/.exec(path)?.[1]);

  it('has a quiet zone of four modules on every side', () => {
    const { size, path } = qrShape(`${server}/s/camellia/csat`);
    expect(side(path)).to.equal(4);
    const ends = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, n]) => [Number(x) + Number(n), Number(y) + 1]);
    expect(Math.max(...ends.map(([x = 0]) => x))).to.equal(size - 4);
    expect(Math.max(...ends.map(([, y = 0]) => y))).to.equal(size - 4);
  });

  it('begins with the corner mark of seven dark modules', () => {
    expect(qrShape('x').path).to.match(/^M4 4h7v1h-7z/);
  });

  it('as SVG is well formed and writes a title as text', () => {
    const drawn = new DOMParser().parseFromString(qrSvg(server, 'Tea & <Co>'), 'image/svg+xml');
    expect(drawn.querySelector('parsererror')).to.equal(null);
    expect(drawn.querySelector('text')?.textContent).to.equal('Tea & <Co>');
    expect(qrSvg(server)).not.to.contain('<text');
  });

  it('as PNG is 1024 px wide, higher with a title, dark only inside the quiet zone', async () => {
    const picture = await createImageBitmap(await qrPng(server));
    expect([picture.width, picture.height]).to.deep.equal([1024, 1024]);
    const canvas = new OffscreenCanvas(1024, 1024);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, 1024, 100);
    expect(data.every((channel) => channel === 255)).to.equal(true);
    const module = Math.floor(1024 / qrShape(server).size);
    const { data: all } = pen.getImageData(0, 0, 1024, 1024);
    expect(
      all.some((channel, at) => at % 4 !== 3 && channel !== 0 && channel !== 255),
      'no grey edge',
    ).to.equal(false);
    expect(module).to.be.greaterThan(20);
    const titled = await createImageBitmap(await qrPng(server, 'Shop 1'));
    expect(titled.height).to.be.greaterThan(1024);
  });
});

describe('a rating in a mail', () => {
  const question = {
    title: 'How was "Camellia" & <tea>?',
    points: [{ sign: '1', href: 'https://a.example/?score=1&r={{response_id}}' }],
    ends: ['1 = Very <poor>'],
    lang: 'en',
  } as const;

  it('offers the scores of the scale; thumbs are the two ends', () => {
    expect(mailScores(csat)).to.deep.equal([1, 2, 3, 4, 5]);
    const [first] = csat.definition.questions;
    const thumbs = { ...first, look: 'thumbs' } as typeof first & object;
    expect(mailScores({ kind: 'csat', definition: { ...csat.definition, questions: [thumbs] } })).to.deep.equal([1, 5]);
    expect(mailScores({ ...csat, kind: 'form' })).to.deep.equal([]);
  });

  it('as HTML keeps texts as texts', () => {
    const shown = new DOMParser().parseFromString(mailHtml(question), 'text/html');
    expect(shown.querySelector('p')?.textContent).to.equal(question.title);
    expect(shown.querySelector('a')?.getAttribute('href')).to.equal(question.points[0]?.href);
    expect(shown.querySelector('tea, poor')).to.equal(null);
  });

  it('reads from the right in a language that does', () => {
    const direction = (lang: 'ar' | 'en'): string | undefined =>
      new DOMParser().parseFromString(mailHtml({ ...question, lang }), 'text/html').querySelector('div')?.dir;
    expect([direction('ar'), direction('en')]).to.deep.equal(['rtl', 'ltr']);
  });

  it('as text is a line for each score', () => {
    expect(mailText(question).split('\n').at(-1)).to.equal('1  https://a.example/?score=1&r={{response_id}}');
  });
});

describe('code to embed', () => {
  it('reserves the height, so that the page does not jump', () => {
    const code = inlineSnippet({ server, siteKey: 'camellia', slug: 'csat' }, 'csat');
    expect(code).to.contain('min-height: 15em');
    expect(code).to.contain('<huiyin-survey site="camellia" survey="csat">');
  });

  it('escapes the words on the button', () => {
    expect(buttonSnippet({ server, siteKey: 'camellia', slug: 'csat' }, 'Tea & <more>')).to.contain(
      '>Tea &amp; &lt;more&gt;</button>',
    );
  });

  it('asks where surveys of the site come up by themselves, and only there', () => {
    const place = { server, siteKey: 'camellia', slug: 'csat' };
    const said = (asks: boolean): string =>
      buttonSnippet({ ...place, asks }, 'Tea') + moduleSnippet({ ...place, asks });
    expect(said(true)).to.contain('data-button="none" data-ask async').and.to.contain("button: 'none', ask: true }");
    expect(said(false)).not.to.match(/ask\b/);
  });
});

describe('ask-share', () => {
  const path = `/api/sites/${site.id}/touchpoints`;
  const touchpoint = (id: string, more: object = {}): object => ({
    id,
    name: id,
    seen: false,
    sample: false,
    hidden: false,
    revision: 1,
    ...more,
  });
  const all = [
    touchpoint('Tll 1', { name: 'Till 1' }),
    touchpoint('Closed', { hidden: true }),
    touchpoint('From an answer', { seen: true }),
  ];
  const kept = 'huiyin.touchpoints.camellia';

  beforeEach(async () => {
    await speak('en');
    startFakeApi({ [`GET ${path}`]: { touchpoints: all } });
  });
  afterEach(() => {
    endSession();
    localStorage.removeItem(kept);
  });

  async function show(survey = csat, role: 'manager' | 'viewer' = 'manager') {
    const element = document.createElement('ask-share');
    Object.assign(element, { survey, site });
    holdSession(role).append(element);
    await element.updateComplete;
    const codes = element.renderRoot.querySelector('share-codes')!;
    await codes.updateComplete;
    return { element, codes };
  }
  const queries = (codes: ShareCodes): URLSearchParams[] =>
    [...codes.renderRoot.querySelectorAll('qr-picture')].map(({ link }) => new URL(link).searchParams);
  const places = (codes: ShareCodes): (string | null)[] => queries(codes).map((query) => query.get('at'));

  it('draws a code for each place that is offered, with the name it was called first', async () => {
    const { codes } = await show();
    await until(() => places(codes).length === 2);
    expect(places(codes)).to.deep.equal([null, 'Tll 1']);
    expect(queries(codes).map((query) => query.get('via'))).to.deep.equal(['qr', 'qr']);
    expect([...codes.renderRoot.querySelectorAll('qr-picture')].at(-1)!.name).to.equal('Till 1');
  });

  it('takes over once what an earlier release kept in this browser', async () => {
    localStorage.setItem(kept, 'Tll 1\nTill 1\nShop 2\nFrom an answer\nClosed');
    const added = [...all, touchpoint('Shop 2')];
    const calls = startFakeApi({ [`GET ${path}`]: { touchpoints: all }, [`POST ${path}`]: { touchpoints: added } });
    const viewer = await show(csat, 'viewer');
    await until(() => places(viewer.codes).length === 2);
    expect(localStorage.getItem(kept)).not.to.equal(null);
    const { codes } = await show();
    await until(() => places(codes).includes('Shop 2'));
    expect(calls.flatMap(({ body }) => body ?? [])).to.deep.equal([{ names: ['Shop 2', 'From an answer'] }]);
    expect(localStorage.getItem(kept)).to.equal(null);
  });

  it('says that a survey that is off takes no answers', async () => {
    expect(textOf((await show({ ...csat, on: false })).element)).to.contain('This survey is off');
    expect(textOf((await show()).element)).not.to.contain('This survey is off');
  });

  it('prints only the codes, and leaves nothing behind', async () => {
    const { codes } = await show();
    const printing = globalThis.print;
    let seen: string[] = [];
    globalThis.print = () => {
      const sheet = document.querySelector('qr-sheet')!;
      seen = [...sheet.renderRoot.querySelectorAll('qr-picture')].map((one) => one.link);
      dispatchEvent(new Event('afterprint'));
    };
    const buttons = [...codes.renderRoot.querySelectorAll('ui-button')];
    buttons.find((button) => button.textContent?.includes('Print'))!.click();
    await until(() => seen.length > 0 && !document.querySelector('qr-sheet'));
    globalThis.print = printing;
    expect(seen).to.have.length(1);
  });
});

describe('ask-not-asked', () => {
  const path = `GET /api/sites/${site.id}/surveys/csat/asks`;
  const unseen = { answers: 0, shown: 0, answered: 0, dismissed: 0, rate: null };
  const counts = { survey: 'csat', from: '2026-10-24', to: '2026-11-22', ...unseen, asked: 3 };
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.querySelectorAll('ask-not-asked').forEach((element) => element.remove());
  });

  function show(survey = csat, of = site) {
    const element = document.createElement('ask-not-asked');
    Object.assign(element, { survey, site: of });
    return document.body.appendChild(element);
  }

  it('names the reasons in words, the most frequent first', async () => {
    const notAsked = [
      { reason: 'percent', n: 4 },
      { reason: 'open_complaint', n: 1200 },
    ];
    startFakeApi({ [path]: { ...counts, notAsked } });
    const element = show();
    const rows = await until(() => {
      const found = [...element.renderRoot.querySelectorAll('tbody tr')];
      return found.length > 0 && found;
    });
    expect(rows.map((row) => row.querySelector('th')?.textContent)).to.deep.equal([
      'Has an open complaint',
      'Not in the sample',
    ]);
    expect(rows[0]?.querySelector('.n')?.textContent).to.equal('1,200');
  });

  it('says that pages do not count, and where that is turned on', async () => {
    startFakeApi({ [path]: { ...counts, asked: 0, notAsked: [] } });
    const element = show(csat, { ...site, countsPages: false });
    const link = await until(() => element.renderRoot.querySelector('a'));
    expect(link.getAttribute('href')).to.equal('/admin/settings/site');
    expect(element.renderRoot.querySelector('ui-empty')).to.equal(null);
  });

  it('says how often it was shown, what became of it, and the response rate with its interval and formula', async () => {
    const received = { answers: 40, shown: 200, answered: 30, dismissed: 50 };
    const rate = { value: 0.15, low: 0.1071, high: 0.2061 };
    startFakeApi({ [path]: { ...counts, ...received, rate, notAsked: [] } });
    const element = show();
    const facts = await until(() => element.renderRoot.querySelector('ui-facts'));
    await facts.updateComplete;
    const of = [...facts.renderRoot.querySelectorAll('dt')].map((name) => [
      name.textContent.trim(),
      name.nextElementSibling!.textContent.trim(),
    ]);
    expect(of.map(([, value]) => value)).to.deep.equal(['200', '30', '50', '120', '40', '15.0% (95% CI 10.7–20.6%)']);
    expect(textOf(element)).to.contain('Response rate = answered ÷ shown');
  });

  it('says so when nothing was counted yet, and when the survey never comes up by itself', async () => {
    startFakeApi({ [path]: { ...counts, asked: 0, notAsked: [] } });
    const element = show();
    await until(() => textOf(element).includes('Nothing counted yet'));
    const quiet = show({ ...csat, rules: { ...csat.rules, triggers: [] } });
    await until(() => textOf(quiet).includes('has no trigger'));
  });

  it('shows what went wrong, with a way to try again', async () => {
    startFakeApi({ [path]: 500 });
    const element = show();
    await until(() => element.renderRoot.querySelector('ui-error'));
  });
});

import { expect } from 'chai';
import { define } from '../src/define.ts';
import { HuiyinSurvey } from '../src/huiyin-survey.ts';
import { exampleConfig } from './example-config.ts';
import { FakeServer } from './fake-server.ts';
import { Seen } from './mounted-widget.ts';
import { settled } from '../../tests/kit/settled.ts';

define('huiyin-survey', HuiyinSurvey);

describe('<huiyin-survey>', () => {
  let server: FakeServer;
  let element: HuiyinSurvey;
  let shown: Seen;
  let sites = 0;
  const place = (attributes: Record<string, string> = {}): void => {
    element = document.createElement('huiyin-survey') as HuiyinSurvey;
    for (const [name, value] of Object.entries({ base: '/', site: `INLINE${sites}`, survey: 'csat', ...attributes }))
      element.setAttribute(name, value);
    document.body.append(element);
    shown = new Seen(element.shadowRoot!);
  };
  beforeEach(() => {
    server = new FakeServer(`INLINE${++sites}/`).start();
  });
  afterEach(() => {
    element.remove();
    server.stop();
  });
  const post = () => shown.until(() => server.posts[0]);

  it('asks for its survey by name and sends where the answer comes from', async () => {
    place({
      channel: 'qr',
      touchpoint: 'Shop 7',
      'service-type': 'Repair',
      'response-id': '01938d1e-0000-7000-8000-000000000000',
    });
    await shown.tap(5);
    await shown.press('Send');
    const { body } = await post();
    expect(server.calls[0]!.path).to.include('survey=csat');
    expect(body.attributes).to.deep.equal({ service_type: 'Repair' });
    expect(body).to.include({ channel: 'qr', touchpoint: 'Shop 7', id: '01938d1e-0000-7000-8000-000000000000' });
  });

  it('says that it is a test, and sends so, where the address of the page does', async () => {
    const { href } = location;
    history.replaceState(null, '', '?x=1&huiyin-test');
    try {
      place();
      await shown.tap(5);
      await shown.until(() => element.shadowRoot!.textContent!.includes('A test: not counted'));
      await shown.press('Send');
      expect((await post()).body).to.include({ test: true, score: 5 });
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('shows a score that a link carried, and sends it only when pressed', async () => {
    place({ score: '4' });
    await shown.until(() => shown.point('4 of')?.ariaChecked === 'true');
    await shown.until(() => shown.byName('Send rating'));
    element.remove();
    await settled();
    expect(server.posts).to.deep.equal([]);
    place({ score: '4' });
    await shown.press('Send rating');
    await shown.press('Send');
    expect((await post()).body).to.include({ score: 4 });
  });

  it('takes no score that is not on the scale', async () => {
    place({ score: '9' });
    await shown.until(() => shown.point('1 of'));
    expect(shown.find('[aria-checked=true]')).to.equal(null);
    expect(shown.byName('Send rating')).to.equal(undefined);
  });

  it('keeps its room: what stands below does not move', async () => {
    place();
    const before = await shown.until(() => shown.find('.huiyin') && element.offsetHeight);
    expect(before).to.be.at.least(200);
    await shown.tap(5);
    const height = await shown.until(() => shown.byName('Send') && element.offsetHeight);
    await shown.press('Send');
    await shown.says('Thank you so much.');
    expect(element.offsetHeight).to.equal(height);
  });

  it('is seen on a page that hides everything, and looks the same on one that styles everything', async () => {
    place();
    await shown.until(() => shown.point('1 of'));
    const look = (): string[] =>
      ['.huiyin', 'h2', '[role=radio]'].map((what) => {
        const style = getComputedStyle(shown.find(what)!);
        return [style.display, style.font, style.color, style.letterSpacing, style.textTransform, style.margin].join();
      });
    const before = look();
    const page = new CSSStyleSheet();
    page.replaceSync(
      'body > *{display:none!important;font:9px serif!important;color:red!important;letter-spacing:9px;text-transform:uppercase;margin:9px}',
    );
    document.adoptedStyleSheets.push(page);
    const height = element.offsetHeight;
    const after = look();
    document.adoptedStyleSheets.pop();
    expect(height).to.be.above(200);
    expect(after).to.deep.equal(before);
  });

  const changes: Record<string, () => void> = {
    'is given an attribute it has': () => element.setAttribute('site', element.getAttribute('site')!),
    'is given another look': () => element.setAttribute('accent', '#884400'),
    'is moved': () => {
      const place = document.createElement('section');
      document.body.append(place);
      place.append(element);
    },
    'is moved and changed on the way': () => {
      element.remove();
      element.setAttribute('accent', '#884400');
      document.body.append(element);
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`that ${name} keeps what was typed`, async () => {
      place({ survey: 'complaint' });
      await shown.write('[name=text]', 'It came broken');
      change();
      await settled();
      await shown.until(() => shown.find<HTMLTextAreaElement>('[name=text]')?.value === 'It came broken');
    });

    it(`that ${name} keeps what was tapped, and sends it once`, async () => {
      place();
      await shown.tap(2);
      await shown.write('textarea', 'Slow');
      change();
      await settled();
      await shown.until(() => shown.find('textarea')?.matches('textarea') && shown.byName('Send'));
      expect(shown.find<HTMLTextAreaElement>('textarea')!.value).to.equal('Slow');
      await shown.press('Send');
      await shown.says('Thank you so much.');
      expect(server.posts.map(({ body }) => [body.score, body.comment])).to.deep.equal([[2, 'Slow']]);
    });
  }

  it('keeps what was typed while it is taken out', async () => {
    place({ survey: 'complaint' });
    await shown.write('[name=text]', 'It came broken');
    element.remove();
    await settled();
    document.body.append(element);
    await shown.until(() => shown.find<HTMLTextAreaElement>('[name=text]')?.value === 'It came broken');
  });

  it('begins anew for another link', async () => {
    place({ 'response-id': '01938d1e-0000-7000-8000-000000000000' });
    await shown.tap(5);
    await shown.press('Send');
    await shown.says('Thank you so much.');
    element.setAttribute('response-id', '01938d1e-0000-7000-8000-000000000001');
    await shown.until(() => shown.point('5 of')?.ariaChecked === 'false');
  });

  it('says in the console that it has no site', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    place({ site: '' });
    await settled();
    console.warn = warn;
    expect(warned).to.deep.equal(['huiyin: <huiyin-survey> has no site']);
  });

  it('takes no focus by itself', async () => {
    place();
    await shown.until(() => shown.point('1 of'));
    expect(document.activeElement).to.equal(document.body);
  });

  it('names wrong attributes in the console and works without them', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    place({ accent: 'red', scheme: 'pink', score: 'x', channel: 'telepathy', 'response-id': '7' });
    await shown.until(() => shown.point('1 of'));
    console.warn = warn;
    expect(warned.sort()).to.deep.equal(
      ['accent', 'channel', 'response-id', 'scheme', 'score'].map((name) => `huiyin: <huiyin-survey ${name}> ignored`),
    );
  });

  it('says so when the site has nothing of that name', async () => {
    place({ survey: 'gone' });
    await shown.says('There is nothing to answer here.');
  });

  it('offers no answer on a device for many, where nobody could read it', async () => {
    const [csat, ...others] = exampleConfig().surveys;
    server.config = exampleConfig({ surveys: [{ ...csat!, answerUpTo: 2 }, ...others] });
    for (const [attributes, isOffered] of [
      [{ kiosk: 'kiosk' }, false],
      [{}, true],
    ] as const) {
      place(attributes);
      await shown.tap(1);
      await shown.press('Send');
      await shown.says('Thank you so much.');
      expect(shown.text.includes('Would you like an answer?')).to.equal(isOffered);
      element.remove();
    }
  });

  it('shows what is new of a preview at the step somebody is at', async () => {
    place();
    element.preview = exampleConfig();
    await shown.tap(2);
    await shown.press('Send');
    await shown.says('Thank you so much.');
    const [csat, ...others] = exampleConfig().surveys;
    element.preview = exampleConfig({ surveys: [{ ...csat!, thanks: [{ text: 'We are sorry.' }] }, ...others] });
    await shown.says('We are sorry.');
    expect(shown.find('[role=radio]')).to.equal(null);
  });

  it('shows a preview in which everything can be tried and nothing is sent', async () => {
    place({ survey: 'complaint' });
    element.preview = exampleConfig();
    await shown.write('[name=text]', 'It came broken');
    await shown.press('Send complaint');
    await shown.says('Complaint 1');
    element.setAttribute('survey', 'nps');
    await shown.tap(10);
    await shown.press('Send');
    await shown.says('Thank you so much.');
    expect(server.posts).to.deep.equal([]);
  });
});

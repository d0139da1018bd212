import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import { expect } from 'chai';
import { exampleConfig, survey } from './example-config.ts';
import { FakeServer } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';
import { settled } from '../../tests/kit/settled.ts';

const label = (id: string) => ({ id, label: id });
const questions: ShownQuestion[] = [
  { type: 'ces', id: 'ease', title: 'How easy was it?', branches: [{ atLeast: 6, goTo: 'why' }] },
  { type: 'single', id: 'what', title: 'What about?', choices: ['order', 'return'].map(label) },
  { type: 'multiple', id: 'used', title: 'Which did you use?', choices: ['app', 'shop', 'phone'].map(label) },
  { type: 'aspects', id: 'parts', title: 'One by one', aspects: ['speed', 'care'].map(label) },
  { type: 'text', id: 'why', title: 'Why?' },
];

describe('a survey of several questions', () => {
  let server: FakeServer;
  let shown: MountedWidget;
  let sites = 0;
  beforeEach(() => {
    server = new FakeServer(`QUESTIONS${++sites}/`).start();
    const thanks = [{ atMost: 3, text: 'We are sorry.' }, { text: 'Great.' }];
    server.config = exampleConfig({ surveys: [survey('visit', questions, { thanks })] });
    shown = new MountedWidget(`QUESTIONS${sites}`);
  });
  afterEach(() => {
    shown.remove();
    server.stop();
  });
  const asked = (title: string) => shown.until(() => shown.find('h2')?.textContent === title);
  const choice = (name: string) =>
    shown.until(() => shown.all('[part=choice]').find((c) => c.textContent.trim() === name));
  const post = () => shown.until(() => server.posts[0]);

  it('asks one after the other in the same place and sends all in one post', async () => {
    await shown.open();
    await shown.tap(3);
    await asked('What about?');
    (await choice('return')).click();
    await shown.says('Question 2 of 5');
    await shown.press('Next');
    await asked('Which did you use?');
    (await choice('app')).click();
    (await choice('phone')).click();
    await shown.press('Next');
    await asked('One by one');
    await shown.tap(2, 'speed');
    await shown.tap(5, 'care');
    await shown.press('Next');
    await asked('Why?');
    await shown.write('textarea', 'It was closed');
    expect(server.posts).to.deep.equal([]);
    await shown.press('Send');
    const { body } = await post();
    expect(body).to.deep.include({
      kind: 'ces',
      survey: 'visit',
      score: 3,
      answers: { what: 'return', used: ['app', 'phone'], parts: { speed: 2, care: 5 }, why: 'It was closed' },
    });
    await shown.says('We are sorry.');
    expect(server.posts.length).to.equal(1);
  });

  it('skips what a score makes needless', async () => {
    await shown.open();
    await shown.tap(7);
    await asked('Why?');
    await shown.press('Send');
    expect((await post()).body)
      .to.include({ score: 7 })
      .and.not.have.property('answers');
    await shown.says('Great.');
  });

  it('goes back, with what was answered still there', async () => {
    await shown.open();
    await shown.tap(2);
    (await choice('order')).click();
    await shown.press('Next');
    await asked('Which did you use?');
    await shown.press('Back');
    expect((await choice('order')).ariaChecked).to.equal('true');
    await shown.press('Back');
    await asked('How easy was it?');
    expect(shown.point('2 of')!.ariaChecked).to.equal('true');
  });

  it('loses nothing when the visitor leaves in the middle', async () => {
    await shown.open();
    await shown.tap(4);
    (await choice('order')).click();
    await shown.until(() => shown.find('[aria-checked=true]'));
    shown.widget.close();
    expect((await post()).body).to.deep.include({ score: 4, answers: { what: 'order' } });
  });

  it('moves the focus to each question that comes', async () => {
    await shown.open();
    await shown.until(() => shown.root.activeElement?.role === 'radio');
    (shown.root.activeElement as HTMLElement).click();
    await asked('What about?');
    await shown.until(() => shown.root.activeElement?.textContent?.trim() === 'order');
  });

  it('goes on with Enter in a text, but not while an input method composes', async () => {
    await shown.open();
    await shown.tap(7);
    const field = await shown.until(() => shown.find<HTMLTextAreaElement>('textarea'));
    field.focus();
    await shown.write('textarea', '关门了');
    shown.key('Enter', { isComposing: true });
    shown.key('Enter', { keyCode: 229 });
    shown.key('Enter', { shiftKey: true });
    await settled();
    expect(server.posts).to.deep.equal([]);
    shown.key('Enter');
    expect((await post()).body).to.deep.include({ answers: { why: '关门了' } });
  });

  it('sends nothing that says nothing', async () => {
    server.config = exampleConfig({ surveys: [survey('form', questions.slice(1, 2))] });
    shown.button.click();
    const chosen = await choice('order');
    expect(shown.byName('Send')!.ariaDisabled).to.equal('true');
    await shown.press('Send');
    chosen.click();
    await shown.until(() => shown.byName('Send')!.ariaDisabled === 'false');
    chosen.click();
    await shown.until(() => shown.byName('Send')!.ariaDisabled === 'true');
    await shown.press('Send');
    await settled();
    expect(server.posts).to.deep.equal([]);
    chosen.click();
    await shown.press('Send');
    expect((await post()).body).to.deep.include({ kind: 'form', answers: { what: 'order' } });
  });
});

import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import { expect } from 'chai';
import { exampleConfig, survey } from './example-config.ts';
import { FakeServer, json } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';
import { settled } from '../../tests/kit/settled.ts';
import { problem } from './problem.ts';

const label = (id: string) => ({ id, label: id[0]!.toUpperCase() + id.slice(1) });
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

  const says = { what: 'Return', used: 'App, Phone', parts: 'Speed: 2, Care: 5', why: 'It was closed' };
  const answerAll = async (): Promise<void> => {
    await shown.open();
    await shown.tap(3);
    await asked('What about?');
    (await choice('Return')).click();
    await shown.says('Question 2 of 5');
    await shown.press('Next');
    await asked('Which did you use?');
    (await choice('App')).click();
    (await choice('Phone')).click();
    await shown.press('Next');
    await asked('One by one');
    await shown.tap(2, 'Speed');
    await shown.tap(5, 'Care');
    await shown.press('Next');
    await asked('Why?');
    await shown.write('textarea', says.why);
    expect(server.posts).to.deep.equal([]);
    await shown.press('Send');
  };

  it('asks one after the other in the same place and sends all in one post', async () => {
    await answerAll();
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
    (await choice('Order')).click();
    await shown.press('Next');
    await asked('Which did you use?');
    await shown.press('Back');
    expect((await choice('Order')).ariaChecked).to.equal('true');
    await shown.press('Back');
    await asked('How easy was it?');
    expect(shown.point('2 of')!.ariaChecked).to.equal('true');
  });

  it('loses nothing when the visitor leaves in the middle', async () => {
    await shown.open();
    await shown.tap(4);
    (await choice('Order')).click();
    await shown.until(() => shown.find('[aria-checked=true]'));
    shown.widget.close();
    expect((await post()).body).to.deep.include({ score: 4, answers: { what: 'order' } });
  });

  it('moves the focus to each question that comes', async () => {
    await shown.open();
    await shown.until(() => shown.root.activeElement?.role === 'radio');
    (shown.root.activeElement as HTMLElement).click();
    await asked('What about?');
    await shown.until(() => shown.root.activeElement?.textContent?.trim() === 'Order');
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

  const all = ['3', ...Object.values(says)].join('\n');

  it('shows all that was said where it is refused, and gives it back to be changed and sent anew', async () => {
    server.post = () => problem(413, 'too_large');
    await answerAll();
    await shown.says('Could not be sent');
    expect(shown.find('.aside .words')!.textContent).to.equal(all);
    expect(shown.find('.thanks')).to.equal(null);
    await shown.press('Change');
    await shown.until(() => shown.find<HTMLTextAreaElement>('textarea')?.value === says.why);
    expect(shown.text).not.to.include('Could not be sent');
    server.post = ({ body }) => json(201, { id: body.id });
    await shown.write('textarea', 'It was shut');
    await shown.press('Send');
    await shown.says('We are sorry.');
    const [first, second] = server.posts.map(({ body }) => body);
    const { why } = first!.answers as { why: string };
    expect(why).to.equal(says.why);
    expect(second!.answers).to.deep.equal({ ...(first!.answers as object), why: 'It was shut' });
    expect(second!.score).to.equal(3);
    expect(second!.id).not.to.equal(first!.id);
  });

  it('asks anew, without thanks, where what was refused is removed', async () => {
    server.post = () => problem(400, 'invalid');
    await answerAll();
    await shown.press('Remove');
    await shown.until(() => shown.point('1 of'));
    expect(shown.text).not.to.include('Could not be sent').and.not.include('We are sorry');
  });

  it('shows all that waits, also on the next page, but on a shared device nothing of others', async () => {
    server.post = () => json(503, {});
    await answerAll();
    await shown.says('Not sent yet');
    expect(shown.find('.after .words')!.textContent).to.equal(all);
    const next = new MountedWidget(`QUESTIONS${sites}`);
    await next.open();
    await next.says('Not sent yet');
    expect(next.find('.aside .words')!.textContent).to.equal(all);
    next.widget.set({ kiosk: true });
    await next.widget.mount.draw();
    expect(next.find('.aside')).to.equal(null);
    server.post = () => problem(400, 'invalid');
    dispatchEvent(new Event('online'));
    await shown.says('Could not be sent');
    await next.widget.mount.draw();
    expect(next.find('.aside')).to.equal(null);
    next.widget.set({ kiosk: false });
    await next.widget.mount.draw();
    await next.says('Could not be sent');
    next.remove();
  });

  it('takes no word while an answer is on its way: it could not go along', async () => {
    let answer = (): void => {};
    const later = new Promise<Response>((resolve) => (answer = () => resolve(json(201, {}))));
    server.post = () => later as never;
    await answerAll();
    await shown.until(() => shown.find<HTMLTextAreaElement>('textarea')?.readOnly);
    answer();
    await shown.says('We are sorry.');
  });

  it('sends nothing that says nothing', async () => {
    server.config = exampleConfig({ surveys: [survey('form', questions.slice(1, 2))] });
    shown.button.click();
    const chosen = await choice('Order');
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

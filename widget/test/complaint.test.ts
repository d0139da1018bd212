import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import { expect } from 'chai';
import { complaintQuestion, exampleConfig, survey } from './example-config.ts';
import { FakeServer, json } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';
import { settled } from '../../tests/kit/settled.ts';
import { problem } from './problem.ts';

const full: Partial<ShownQuestion> = {
  orderNumber: true,
  wishes: [{ id: 'refund', label: 'My money back' }],
  attachments: true,
  consent: { version: 4, text: 'You may write to me about this.' },
  guide: 'A person reads this.',
};

describe('complaint form', () => {
  let server: FakeServer;
  let shown: MountedWidget;
  let sites = 0;
  const complaints = (more: Partial<ShownQuestion> = {}): void => {
    const nps = exampleConfig().surveys[1]!;
    server.config = exampleConfig({
      surveys: [survey('complaint', [{ ...complaintQuestion, ...more }], { version: 2 }), nps],
      expectedReply: { p50: 95, p90: 2900, n: 12 },
    });
  };
  beforeEach(() => {
    server = new FakeServer(`COMPLAINT${++sites}/`).start();
    server.post = ({ body }) =>
      json(201, { id: body.id, ticket: { number: 42, firstReplyDueAt: '2026-11-24T09:00:00.000Z' } });
    shown = new MountedWidget(`COMPLAINT${sites}`);
  });
  afterEach(() => {
    shown.remove();
    server.stop();
  });
  const choose = async (name: string): Promise<void> =>
    (await shown.until(() => shown.all('[part=choice]').find((c) => c.textContent.trim() === name))).click();
  const open = async (): Promise<void> => {
    shown.button.click();
    await shown.until(() => shown.find('textarea'));
  };
  const post = () => shown.until(() => server.posts[0]);
  const files = (...all: File[]): void => {
    const field = shown.find<HTMLInputElement>('[type=file]')!;
    const data = new DataTransfer();
    for (const file of all) data.items.add(file);
    field.files = data.files;
    field.dispatchEvent(new Event('change'));
  };

  it('leaves once, however often it is sent in one moment', async () => {
    complaints();
    await open();
    await shown.write('[name=text]', 'It came broken');
    const send = await shown.until(() => shown.byName('Send complaint'));
    for (let presses = 0; presses < 100; presses++) send.click();
    await shown.says('Complaint 42');
    await settled();
    expect(server.posts.length).to.equal(1);
  });

  it('becomes a conversation, and tells the page its number', async () => {
    complaints();
    const numbers: unknown[] = [];
    document.addEventListener('huiyin:complaint', (e) => numbers.push((e as CustomEvent).detail), { once: true });
    await open();
    await choose('Delivery');
    await choose('Broken');
    await shown.write('[name=text]', 'It came broken');
    await shown.write('[name=email]', 'mei@example.com');
    await shown.press('Send complaint');
    const { body } = await post();
    expect(body).to.deep.include({
      kind: 'complaint',
      survey: 'complaint',
      surveyVersion: 2,
      comment: 'It came broken',
      category: 'delivery/broken',
      contact: { email: 'mei@example.com' },
    });
    expect(body.threadSecret).to.match(/^[\da-f]{64}$/);
    await shown.says('Complaint 42');
    expect(numbers).to.deep.equal([{ number: 42 }]);
  });

  it('sends order number, wish, consent and how to be reached', async () => {
    complaints(full);
    await open();
    expect(shown.text)
      .to.include('A person reads this.')
      .and.include('We usually reply within 2 hours, nearly always within 2 days.');
    await shown.write('[name=text]', 'Late');
    await shown.write('[name=order]', ' C-20417 ');
    await choose('My money back');
    await shown.write('[name=phone]', '+86 138-0013-8000');
    await shown.write('[name=email]', 'mei@example.com');
    await choose('Phone');
    await shown.press('Send complaint');
    await shown.says('Please tick this');
    expect(server.posts).to.deep.equal([]);
    shown.find('[name=consent]')!.click();
    await shown.press('Send complaint');
    expect((await post()).body).to.deep.include({
      answers: { order_number: 'C-20417', wish: 'refund', reach_by: 'phone', consent_version: 4 },
      contact: { email: 'mei@example.com', phone: '+86 138-0013-8000' },
    });
  });

  it('asks for no consent, and sends none, where no address is given', async () => {
    complaints(full);
    await open();
    await shown.write('[name=text]', 'Late');
    expect(shown.find('[name=consent]')).to.equal(null);
    await shown.press('Send complaint');
    expect((await post()).body).not.to.have.any.keys('contact', 'answers');
  });

  for (const [field, wrong, said] of [
    ['text', '  ', 'Please tell us what happened.'],
    ['email', 'not an address', 'This does not look like an e-mail address.'],
    ['email', 'a@b.example, c@d.example', 'This does not look like an e-mail address.'],
    ['phone', '12', 'This does not look like a phone number.'],
  ] as const)
    it(`ties what is wrong with ${field} “${wrong}” to the field and puts the focus there`, async () => {
      complaints();
      await open();
      await shown.write('[name=text]', 'Late');
      await shown.write(`[name=${field}]`, wrong);
      await shown.press('Send complaint');
      await shown.says(said);
      const at = await shown.until(() => shown.find(`[name=${field}][aria-invalid=true]`));
      await shown.until(() => shown.root.activeElement === at);
      expect(shown.find(`#${at.getAttribute('aria-describedby')}`)!.textContent).to.equal(said);
      expect(server.posts).to.deep.equal([]);
    });

  it('keeps what was typed while the visitor looks at something else', async () => {
    complaints();
    await open();
    await shown.write('[name=text]', 'It came broken');
    await shown.press('Recommend');
    await shown.until(() => shown.point('10 of 10'));
    await shown.press('Complain');
    expect((await shown.until(() => shown.find<HTMLTextAreaElement>('[name=text]'))).value).to.equal('It came broken');
  });

  it('takes up to three pictures of the kinds it can send and says at once why not', async () => {
    complaints(full);
    await open();
    const png = (name: string) => new File([name], name, { type: 'image/png' });
    files(new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }));
    await shown.says('Only PNG, JPEG or WebP pictures.');
    files(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'big.png', { type: 'image/png' }));
    await shown.says('At most 5 MB per picture.');
    files(png('a'), png('b'), png('c'), png('d'));
    await shown.says('At most 3 pictures.');
    expect(shown.all('.pictures img').length).to.equal(3);
    await shown.press('Remove: Picture 2');
    await shown.until(() => shown.all('.pictures img').length === 2);
  });

  it('takes a picture that is pasted or dropped', async () => {
    complaints(full);
    await open();
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.webp', { type: 'image/webp' }));
    const form = shown.find('form')!;
    form.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await shown.until(() => shown.all('.pictures img').length === 1);
    form.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await shown.until(() => shown.all('.pictures img').length === 2);
  });

  it('offers no pictures where the server takes none', async () => {
    complaints(full);
    server.config = { ...server.config, attachments: false };
    await open();
    expect(shown.find('[type=file]')).to.equal(null);
  });

  it('does not change while it waits, and is thanked for with its number whenever it arrives', async () => {
    complaints({ ...full, consent: undefined });
    server.post = () => json(503, {});
    await open();
    await shown.write('[name=text]', 'It came broken');
    await shown.write('[name=phone]', '+86 138-0013-8000');
    await shown.press('Send complaint');
    await shown.says('Not sent yet');
    expect(shown.find<HTMLTextAreaElement>('[name=text]')!.readOnly).to.equal(true);
    expect(shown.find<HTMLInputElement>('[name=phone]')!.readOnly).to.equal(true);
    await choose('My money back');
    server.post = ({ body }) => json(201, { id: body.id, ticket: { number: 42, firstReplyDueAt: null } });
    dispatchEvent(new Event('online'));
    await shown.says('Complaint 42');
    expect(server.posts.at(-1)!.body).to.deep.include({ comment: 'It came broken' }).and.not.have.property('answers');
    await shown.press('Complain');
    const value = async (name: string) =>
      (await shown.until(() => shown.find<HTMLInputElement>(`[name=${name}]`)))!.value;
    expect([await value('text'), await value('phone')]).to.deep.equal(['', '']);
    await settled();
    expect(new Set(server.posts.map(({ body }) => body.id)).size).to.equal(1);
  });

  it('leaves a visitor where they went while it was on its way', async () => {
    complaints();
    let arrives = (): void => {};
    const { post: answer } = server;
    server.post = async (call) => {
      await new Promise<void>((resolve) => (arrives = resolve));
      return answer(call);
    };
    await open();
    await shown.write('[name=text]', 'It came broken');
    await shown.press('Send complaint');
    await post();
    await shown.press('Recommend');
    arrives();
    await shown.until(() => shown.widget.state.kept.threads.length && shown.byName('Conversation'));
    await settled();
    expect(shown.widget.state.place).to.equal('nps');
    await shown.press('Conversation');
    await shown.says('Complaint 42');
  });

  it('gives a refused complaint back to be changed', async () => {
    complaints();
    server.post = () => problem(400, 'invalid');
    await open();
    await choose('Delivery');
    await shown.write('[name=text]', 'It came broken');
    await shown.press('Send complaint');
    await shown.says('Could not be sent');
    await shown.press('Change');
    await shown.until(() => !shown.text.includes('Could not be sent'));
    expect(shown.find<HTMLTextAreaElement>('[name=text]')!.value).to.equal('It came broken');
    expect(shown.find('[aria-checked=true]')!.textContent.trim()).to.equal('Delivery');
  });

  it('gives a refused complaint of another page back beside what is written here', async () => {
    complaints(full);
    server.post = () => problem(400, 'invalid');
    await open();
    await choose('Delivery');
    await choose('My money back');
    await shown.write('[name=text]', 'It came broken');
    await shown.write('[name=email]', 'mei@example.com');
    shown.find('[name=consent]')!.click();
    await shown.press('Send complaint');
    await shown.says('Could not be sent');
    expect(shown.find('.aside .words')!.textContent).to.equal(
      'It came broken\nDelivery\nMy money back\nmei@example.com',
    );
    const next = new MountedWidget(`COMPLAINT${sites}`);
    next.button.click();
    await next.says('Could not be sent');
    await next.write('[name=text]', 'And late');
    await next.press('Change');
    await next.until(() => !next.text.includes('Could not be sent'));
    expect(next.find<HTMLTextAreaElement>('[name=text]')!.value).to.equal('It came broken\nAnd late');
    expect(next.find<HTMLInputElement>('[name=email]')!.value).to.equal('mei@example.com');
    expect(next.all('[aria-checked=true]').map((c) => c.textContent.trim())).to.deep.equal([
      'Delivery',
      'My money back',
    ]);
    next.remove();
  });
});

import { expect } from 'chai';
import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { settled } from '../../tests/kit/settled.ts';
import { exampleConfig } from './example-config.ts';
import { FakeServer, json } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';
import { problem } from './problem.ts';

const asks = 'Would you like an answer?';

/** A site that offers an answer up to a score of two. */
function offering(): WidgetConfig {
  const { surveys } = exampleConfig();
  return exampleConfig({
    surveys: surveys.map((survey) => (survey.kind === 'complaint' ? survey : { ...survey, answerUpTo: 2 })),
  });
}

describe('a low score', () => {
  let server: FakeServer;
  let shown: MountedWidget;
  let sites = 0;
  const stored: FakeServer['post'] = ({ body }) =>
    json(201, { id: body.id, ...(body.kind === 'complaint' && { ticket: { number: 42, firstReplyDueAt: null } }) });

  beforeEach(() => {
    server = new FakeServer(`LEAD${++sites}/`).start();
    server.config = offering();
    server.post = stored;
    shown = new MountedWidget(`LEAD${sites}`);
  });
  afterEach(() => {
    shown.remove();
    server.stop();
  });
  const rate = async (score: number, comment?: string): Promise<void> => {
    await shown.open();
    await shown.tap(score);
    if (comment) await shown.write('textarea', comment);
    await shown.press('Send');
    await shown.says('Thank you so much.');
  };
  const bodies = (): unknown[] => server.posts.map(({ body }) => body);

  it('leads by one press to a complaint with what was written, linked to it, and is not asked about again', async () => {
    await rate(2, 'Three weeks late');
    expect(shown.find('.thanks svg')).not.to.equal(null);
    await shown.says(asks);
    await shown.press('Yes, please');
    const text = await shown.until(() => shown.find<HTMLTextAreaElement>('[name=text]'));
    expect(text.value).to.equal('Three weeks late');
    await shown.press('Back');
    await shown.says('Thank you so much.');
    expect(shown.text).not.to.include(asks);
    await shown.press('Complain');
    await shown.write('[name=email]', 'mei@example.com');
    await shown.press('Send complaint');
    await shown.says('Complaint 42');
    const [rating, complaint] = server.posts.map(({ body }) => body);
    expect(rating).to.include({ kind: 'csat', score: 2, comment: 'Three weeks late' });
    expect(complaint).to.deep.include({
      kind: 'complaint',
      comment: 'Three weeks late',
      contact: { email: 'mei@example.com' },
      ledFrom: rating!.id,
    });
    expect(complaint!.id).not.to.equal(rating!.id);
    await shown.press('Rate');
    await shown.says('Thank you so much.');
    expect(shown.text).not.to.include(asks);
    await shown.press('Complain');
    const next = await shown.until(() => shown.find<HTMLTextAreaElement>('[name=text]'));
    expect(next.value).to.equal('');
  });

  it('links the complaint to the rating that led to it last', async () => {
    await rate(2, 'Late');
    await shown.press('Yes, please');
    await shown.until(() => shown.find('[name=text]'));
    await shown.press('Recommend');
    await shown.tap(1);
    await shown.press('Send');
    await shown.press('Yes, please');
    const text = await shown.until(() => shown.find<HTMLTextAreaElement>('[name=text]'));
    expect(text.value).to.equal('Late');
    await shown.press('Send complaint');
    await shown.says('Complaint 42');
    const [, second, complaint] = server.posts.map(({ body }) => body);
    expect([second!.kind, complaint!.ledFrom]).to.deep.equal(['nps', second!.id]);
  });

  it('stays a rating where an answer is declined', async () => {
    await rate(1, 'Cold tea');
    await shown.press('No, thank you');
    await shown.until(() => !shown.text.includes(asks) && shown.byName('One more question'));
    await settled();
    expect(bodies().length).to.equal(1);
    expect(shown.root.activeElement?.className).to.equal('thanks');
  });

  it('leads on without a connection, and both go out when it is back', async () => {
    server.post = () => {
      throw new TypeError('offline');
    };
    await rate(2, 'No signal');
    await shown.press('Yes, please');
    await shown.press('Send complaint');
    await shown.says('there is no connection');
    server.post = stored;
    const before = server.posts.length;
    dispatchEvent(new Event('online'));
    await shown.says('Complaint 42');
    const sent = server.posts.slice(before).map(({ body }) => body.kind);
    expect(sent.toSorted()).to.deep.equal(['complaint', 'csat']);
  });

  it('stays linked to a complaint that was refused and is sent again', async () => {
    await rate(2, 'Twice');
    await shown.press('Yes, please');
    server.post = () => problem(400, 'invalid');
    await shown.press('Send complaint');
    await shown.says('Could not be sent');
    server.post = stored;
    await shown.press('Change');
    await shown.press('Send complaint');
    await shown.says('Complaint 42');
    const [rating] = server.posts;
    expect(server.posts.at(-1)!.body).to.deep.include({ comment: 'Twice', ledFrom: rating!.body.id });
  });

  it('is not followed by an offer where the score is higher, or the site does not make one', async () => {
    await rate(3);
    await shown.until(() => shown.byName('One more question'));
    expect(shown.text).not.to.include(asks);
    shown.remove();
    server.config = exampleConfig();
    shown = new MountedWidget(`LEAD${sites}`);
    await rate(1);
    await shown.until(() => shown.byName('One more question'));
    expect(shown.text).not.to.include(asks);
  });
});

import { expect } from 'chai';
import type { Item } from '../../src/keep/queue.ts';
import { until } from '../../../tests/kit/until.ts';
import { inDatabase, intoDatabase, newSite } from './page.ts';
import { Tab } from './tab.ts';
import { Wire } from './wire.ts';

const secret = 's'.repeat(43);
const thread = '01938d1e-0000-7000-8000-000000000000';
const ids = {
  answer: '01938d1e-0000-7000-8000-00000000000a',
  complaint: '01938d1e-0000-7000-8000-00000000000b',
  message: '01938d1e-0000-7000-8000-00000000000c',
  rating: `${thread}:2026-11-21T00:00:00.000Z`,
  picture: '01938d1e-0000-7000-8000-00000000000d',
};
const { answer, complaint, message, rating, picture } = ids;
const mail = { id: complaint, kind: 'complaint', surveyVersion: 1, comment: 'It drips', threadSecret: secret };
const kept = { madeAt: 1_764_000_000_000, dueAt: 1_764_000_000_000, tries: 1 };
const inThread = (id: string, part: string, body: object) => ({
  id,
  path: `v1/threads/${thread}/${part}`,
  body: JSON.stringify(body),
  secret,
  ...kept,
});
const answered = { id: answer, kind: 'csat', surveyVersion: 1, score: 4, comment: 'Fine' };
const inSite = (site: string, body: { id: string }) => ({
  id: body.id,
  path: `v1/sites/${site}/responses`,
  body: JSON.stringify(body),
  ...kept,
});
const said = inThread(message, 'messages', { id: message, text: 'Hello' });
const rated = inThread(rating, 'rating', { score: 5, comment: '' });
const threads = [{ id: thread, secret, number: 7, firstReplyDueAt: null, seen: 0 }];

/** The queue of the first release, which knew one survey of each kind and no pictures; in `localStorage`. */
const first = (site: string) => [inSite(site, answered), inSite(site, mail), said, rated];

/** The queue of the release before items said what they are; in IndexedDB. */
const before = (site: string) => [
  inSite(site, { ...answered, survey: 'shop' } as never),
  inSite(site, { ...mail, survey: 'returns' } as never),
  said,
  rated,
  {
    ...inThread(picture, `attachments/${picture}`, {}),
    path: `v1/threads/${complaint}/attachments/${picture}`,
    body: '',
    picture: 'tap.png',
    bytes: new Blob(['pixels'], { type: 'image/png' }),
  },
];

const whatOf = ({ id, what, thread: of, survey }: Item) => [id, what, of, survey];

describe('what earlier releases kept', () => {
  let site: string;
  let wire: Wire;
  const tab = new Tab();
  const asFirst = (): void => localStorage.setItem(`huiyin:${site}`, JSON.stringify({ queue: first(site), threads }));
  const asBefore = async (): Promise<void> => {
    localStorage.setItem(`huiyin:${site}`, '1');
    await intoDatabase(site, { queue: before(site), threads });
  };
  const addresses = () => wire.sent.map(({ method, path }) => `${method} ${path}`).sort();
  const offline = (): never => {
    throw new TypeError('offline');
  };

  beforeEach(() => {
    site = newSite();
    wire = new Wire();
  });
  afterEach(() => tab.kill());

  it('is known for what it is, the first release named a survey by its kind', async () => {
    wire.post = offline;
    asFirst();
    await tab.open(site, wire);
    await until(() => tab.kept.queue.length);
    expect(tab.kept.queue.map(whatOf)).to.deep.equal([
      [answer, 'answer', answer, 'csat'],
      [complaint, 'complaint', complaint, 'complaint'],
      [message, 'message', thread, undefined],
      [rating, 'rating', thread, undefined],
    ]);
  });

  it('is known for what it is, by survey and with pictures', async () => {
    wire.post = offline;
    await asBefore();
    await tab.open(site, wire);
    await until(() => tab.kept.queue.length);
    expect(tab.kept.queue.map(whatOf)).to.deep.equal([
      [answer, 'answer', answer, 'shop'],
      [complaint, 'complaint', complaint, 'returns'],
      [message, 'message', thread, undefined],
      [rating, 'rating', thread, undefined],
      [picture, 'picture', complaint, undefined],
    ]);
    expect(tab.kept.threads).to.deep.equal(threads);
  });

  for (const [name, put, more] of [
    ['the first', asFirst, []],
    ['the one before', asBefore, [`PUT /v1/threads/${complaint}/attachments/${picture}`]],
  ] as const)
    it(`is sent word for word, each to its address: ${name}`, async () => {
      await put();
      await tab.open(site, wire);
      await until(() => wire.sent.length === 4 + more.length);
      expect(addresses()).to.deep.equal(
        [
          `POST /v1/sites/${site}/responses`,
          `POST /v1/sites/${site}/responses`,
          `POST /v1/threads/${thread}/messages`,
          `POST /v1/threads/${thread}/rating`,
          ...more,
        ].sort(),
      );
      const texts = first(site).map(({ body }) => body);
      if (!more[0]) expect(wire.sent.map(({ text }) => text).sort()).to.deep.equal(texts.sort());
      const words = wire.sent.find(({ path }) => path.endsWith('/messages'))!;
      expect(new Headers(words.init.headers).get('authorization')).to.equal(`Bearer ${secret}`);
      await until(() => !tab.kept.queue.length);
      // The complaint opened a conversation of its own.
      expect(tab.kept.threads.map(({ id }) => id)).to.deep.equal([thread, complaint]);
    });

  it('and what a later one calls by a name not known here is sent by its path as well', async () => {
    localStorage.setItem(`huiyin:${site}`, '1');
    await intoDatabase(site, { queue: [{ ...said, what: 'voice' }], threads });
    await tab.open(site, wire);
    await until(() => wire.sent.length);
    expect(addresses()).to.deep.equal([`POST /v1/threads/${thread}/messages`]);
    expect(wire.sent[0]!.text).to.equal(said.body);
  });

  /** What the earlier loaders took for theirs; one dropped, the other set aside what did not fit. */
  const theirs = [/^v1\/(sites|threads)\/[\w-]+\/[a-z]+$/, /^v1\/(sites|threads)\/[\w-]+\/[a-z]+(\/[\w-]+)?$/];

  it('and what this one keeps they know as well, where one of them has another tab', async () => {
    wire.post = offline;
    await tab.open(site, wire);
    const { keeper } = tab.page;
    tab.page.answer();
    keeper.say(threads[0]!, 'Hello');
    void keeper.complain({ survey: 'returns', comment: 'It drips' }, [new File(['pixels'], 'tap.png')]);
    await until(async () => (await inDatabase(site))?.queue.length === 4);
    const { queue } = (await inDatabase(site))!;
    for (const { path, what } of queue) {
      expect(path).to.match(theirs[1]!);
      if (what !== 'picture') expect(path).to.match(theirs[0]!);
    }
    const sent = queue.map(({ path }) => path).sort();
    const opened = queue.find(({ what }) => what === 'complaint')!;
    const taken = queue.find(({ what }) => what === 'picture')!;
    expect(sent).to.deep.equal(
      [
        `v1/sites/${site}/responses`,
        `v1/sites/${site}/responses`,
        `v1/threads/${thread}/messages`,
        `v1/threads/${opened.id}/attachments/${taken.id}`,
      ].sort(),
    );
  });
});

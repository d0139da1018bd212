import { expect } from 'chai';
import { nextAnswers, answersOf, type AnswersRead } from '../src/answers/read-answers.ts';
import type { ResponseView } from '../src/api/responses.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';

const lines = (from: number, to: number): ResponseView[] =>
  Array.from({ length: to - from }, (_, n) => ({ id: `a${from + n}` }) as ResponseView);
const { signal } = new AbortController();
const responses = 'GET /api/sites/s/responses';
const many: AnswersRead = { items: lines(0, 150), total: 200, cursor: 'after 149' };

describe('the answers of a list that is read again', () => {
  afterEach(stopFakeApi);

  it('keep what stood below the largest page', async () => {
    startFakeApi({ [responses]: { items: lines(-1, 99), total: 201, nextCursor: 'after 98', contacts: true } });
    const read = await answersOf('s', {}).read(signal, { value: many, changed: new Set() });
    expect([read.items.length, read.items[0]!.id, read.total, read.cursor]).to.deep.equal([
      151,
      'a-1',
      201,
      'after 149',
    ]);
  });

  it('are those of the first page alone where these do not reach what was there', async () => {
    startFakeApi({ [responses]: { items: lines(500, 600), total: null, nextCursor: 'x', contacts: true } });
    const read = await answersOf('s', {}).read(signal, { value: many, changed: new Set() });
    expect([read.items.length, read.total, read.cursor]).to.deep.equal([100, null, 'x']);
  });

  it('go on where they ended', async () => {
    const calls = startFakeApi({
      [responses]: { items: lines(148, 160), total: 160, nextCursor: null, contacts: true },
    });
    const read = await nextAnswers('s', { language: 'en' }, () => many);
    expect([read.items.length, read.cursor, calls.length]).to.deep.equal([160, null, 1]);
    expect(calls[0]!.path).to.contain('language=en').and.to.contain('cursor=after+149');
  });

  it('look through a bounded number of pages without any', async () => {
    const calls = startFakeApi({ [responses]: { items: [], total: null, nextCursor: 'deeper', contacts: true } });
    const read = await answersOf('s', {}).read(signal);
    expect([read.items.length, read.cursor, calls.length]).to.deep.equal([0, 'deeper', 10]);
  });
});

import { expect } from 'chai';
import { book, type Book } from '@huiyin/shared/i18n/admin/book';
import { loadAhead, loadPart } from '../src/api/load-part.ts';
import { isNotLoaded } from '../src/api/problem.ts';
import { bookOf, loadWords } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';

const comes = () => Promise.resolve({ words: 'said' });
const fails = (): Promise<never> => Promise.reject(new TypeError('it did not come'));

/** A part of the console, whose module speaks from a book of its own once it is here. */
function partWith(load: () => Promise<{ words: string }>) {
  const part: { words?: Book<string> } = {};
  return {
    part,
    load: async () => {
      part.words ??= book({ en: load, 'zh-CN': load, 'zh-TW': load });
      return part;
    },
  };
}

const refused = (error: unknown): boolean => isNotLoaded(error);

describe('a part of the console', () => {
  before(() => loadWords());
  beforeEach(() => void startFakeApi({ 'HEAD /admin': 200 }));
  afterEach(stopFakeApi);

  it('whose words do not come says so, however often it is opened, and keeps no other from opening', async () => {
    const [broken, whole] = [partWith(fails), partWith(comes)];
    expect(await loadPart(broken.load).catch(refused)).to.equal(true);
    expect(bookOf((await loadPart(whole.load)).words!)).to.equal('said');
    expect(await loadPart(broken.load).catch(refused)).to.equal(true);
  });

  it('that speaks from a book another part did not get is here, and says so when it speaks', async () => {
    const broken = partWith(fails);
    await loadPart(broken.load).catch(refused);
    await loadPart(() => Promise.resolve({}));
    expect(() => bookOf(broken.part.words!)).to.throw('not_loaded');
  });

  it('waits for the words of its first module, whatever comes while its others are on their way', async () => {
    const slow = partWith(fails);
    let others: () => void = () => undefined;
    const loading = loadPart(async () => {
      const part = await slow.load();
      await new Promise<void>((come) => (others = come));
      return part;
    });
    await until(() => slow.part.words);
    await loadPart(() => Promise.resolve({}));
    others();
    expect(await loading.catch(refused)).to.equal(true);
  });

  it('is fetched ahead though one before it does not come', async () => {
    const [broken, missing, whole] = [partWith(fails), fails, partWith(comes)];
    loadAhead([broken.load, missing, whole.load]);
    await until(() => whole.part.words);
    await until(async () => (await loadPart(whole.load)) && bookOf(whole.part.words!) === 'said');
  });
});

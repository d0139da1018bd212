import { expect } from 'chai';
import '../src/ask/question-result.ts';
import { stepFrom, versionChoices } from '../src/ask/version-choices.ts';
import type { SurveyResults } from '../src/api/surveys.ts';
import { speak } from '../src/language/language.ts';
import { textOf } from './fixtures.ts';

type Result = SurveyResults['questions'][number];
type Counted = Partial<Result> & Pick<Result, 'type'>;

const counted = (n: number): Result['choices'] => [
  { value: 'slow', label: { en: 'Slow' }, n: n - 1 },
  { value: 'rude', label: { en: 'Rude' }, n: 1 },
];

const complaints: Result['choices'] = [
  { value: 'delivery', label: { en: 'Delivery' }, n: 8 },
  { value: 'price', label: { en: 'Price' }, n: 2 },
  { value: 'delivery/late', label: { en: 'Late' }, n: 6 },
];

describe('what was answered to a question', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('question-result').forEach((element) => element.remove()));

  const bases: [title: string, question: Counted, said: string, shares: boolean][] = [
    ['reasons', { type: 'csat', n: 90, choices: counted(12) }, 'Shares are of 12 reasons named', true],
    ['few reasons', { type: 'csat', n: 90, choices: counted(4) }, 'Fewer than 5, so only counts are shown.', false],
    ['choices', { type: 'multiple', n: 8, choices: counted(12) }, 'Shares are of 8 answers.', true],
    ['few choices', { type: 'multiple', n: 4, choices: counted(7) }, 'Fewer than 5, so only counts are shown.', false],
  ];
  for (const [title, question, said, shares] of bases)
    it(`says what the shares of ${title} are of, or why there are none`, async () => {
      const element = document.createElement('question-result');
      element.question = {
        id: 'q',
        title: { en: 'Why?' },
        n: 0,
        scores: [],
        groups: [],
        aspects: [],
        choices: [],
        ...question,
      };
      document.body.append(element);
      await element.updateComplete;
      const bars = [...element.renderRoot.querySelectorAll('tally-bars')].at(-1)!;
      await bars.updateComplete;
      expect(textOf(element)).to.contain(said);
      expect(textOf(bars).includes('%')).to.equal(shares);
    });

  it('puts categories of complaints below the one that holds them, with its name, and says that they are counted in it', async () => {
    const element = document.createElement('question-result');
    element.question = {
      id: 'q',
      type: 'complaint',
      title: {},
      n: 10,
      scores: [],
      groups: [],
      aspects: [],
      choices: complaints,
    };
    document.body.append(element);
    await element.updateComplete;
    const bars = element.renderRoot.querySelector('tally-bars')!;
    await bars.updateComplete;
    const rows = [...bars.renderRoot.querySelectorAll('tbody tr')].map((row) => textOf(row).trim());
    expect(rows).to.deep.equal(['Delivery 8 80.0%', 'Delivery › Late 6 60.0%', 'Price 2 20.0%']);
    expect(textOf(element)).to.contain('Shares are of 10 complaints. A category holds those below it');
  });
});

describe('the scores that were given', () => {
  it('have the tone of their group, as in Insights', async () => {
    await speak('en');
    const element = document.createElement('question-result');
    element.question = { id: 'q', type: 'nps', title: {}, n: 0, scores: [], groups: [], aspects: [], choices: [] };
    document.body.append(element);
    await element.updateComplete;
    const bars = element.renderRoot.querySelector('tally-bars')!;
    await bars.updateComplete;
    const tones = [...bars.renderRoot.querySelectorAll('tbody tr')].map(({ className }) => className);
    expect(tones).to.deep.equal(['good', 'good', 'watch', 'watch', ...Array.from({ length: 7 }, () => 'bad')]);
    element.remove();
  });

  it('of NPS stand beside the groups that were named without one, which the number counts', async () => {
    await speak('en');
    const element = document.createElement('question-result');
    const groups = [{ group: 'promoter', n: 6 } as const];
    element.question = {
      id: 'q',
      type: 'nps',
      title: {},
      n: 8,
      scores: [{ value: '0', n: 2 }],
      groups,
      aspects: [],
      choices: [],
    };
    element.hrefOf = ({ score }) => `#${score}`;
    document.body.append(element);
    await element.updateComplete;
    expect(textOf(element.renderRoot.querySelector('.value')!).trim()).to.equal('50.0');
    const link = element.renderRoot.querySelector('p > a[href="#none"]')!;
    expect(textOf(link).trim()).to.equal('+ 6 answers without a number (in the NPS, not in this chart)');
    element.remove();
  });
});

describe('the versions whose results may be chosen', () => {
  const words = { all: 'All', newer: 'Newer', older: 'Older', version: (n: number) => `Version ${n}` };
  const chosen = (newest: number, first = newest): string[] =>
    versionChoices(newest, first, words).map(({ label }) => label);

  for (const [newest, first, head, tail, many] of [
    [3, 3, ['All', 'Version 3'], ['Version 2', 'Version 1'], 4],
    [50, 50, ['All', 'Version 50'], ['Version 2', 'Version 1'], 51],
    [10_000, 10_000, ['All', 'Version 10000'], ['Version 9951', 'Older'], 52],
    [10_000, 9950, ['All', 'Newer', 'Version 9950'], ['Version 9901', 'Older'], 53],
    [10_000, 20, ['All', 'Newer', 'Version 20'], ['Version 2', 'Version 1'], 22],
  ] as const)
    it(`are ${many} of ${newest} from ${first} down`, () => {
      const all = chosen(newest, first);
      expect([all.slice(0, head.length), all.slice(-2), all.length]).to.deep.equal([head, tail, many]);
    });

  it('lead on to older ones, and back', () => {
    const step = (first: number, label: string) =>
      stepFrom(versionChoices(120, first, words).find((one) => one.label === label)!.value);
    expect([step(120, 'Older'), step(70, 'Older'), step(20, 'Newer'), step(70, 'Newer')]).to.deep.equal([
      70, 20, 70, 120,
    ]);
    expect(stepFrom('7')).to.equal(undefined);
  });
});

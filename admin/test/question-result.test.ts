import { expect } from 'chai';
import '../src/ask/question-result.ts';
import type { SurveyResults } from '../src/api/surveys.ts';
import { speak } from '../src/language/language.ts';
import { textOf } from './fixtures.ts';

type Result = SurveyResults['questions'][number];
type Counted = Partial<Result> & Pick<Result, 'type'>;

const counted = (n: number): Result['choices'] => [
  { value: 'slow', label: { en: 'Slow' }, n: n - 1 },
  { value: 'rude', label: { en: 'Rude' }, n: 1 },
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
      element.question = { id: 'q', title: { en: 'Why?' }, n: 0, scores: [], aspects: [], choices: [], ...question };
      document.body.append(element);
      await element.updateComplete;
      const bars = [...element.renderRoot.querySelectorAll('tally-bars')].at(-1)!;
      await bars.updateComplete;
      expect(textOf(element)).to.contain(said);
      expect(textOf(bars).includes('%')).to.equal(shares);
    });
});

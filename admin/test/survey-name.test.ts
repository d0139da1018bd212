import { expect } from 'chai';
import { startingPoints } from '../src/ask/starting-points/starting-points.ts';
import { namedSurveys } from '../src/ask/survey-name.ts';
import { speak } from '../src/language/language.ts';

const { csat, nps } = startingPoints;

describe('surveys to choose from', () => {
  it('are called by their questions, and by their slug too where two are called the same', async () => {
    await speak('en');
    const surveys = [
      { slug: 'csat', definition: csat },
      { slug: 'nps', definition: nps },
      { slug: 'after-service', definition: csat },
    ];
    expect(namedSurveys(surveys)).to.deep.equal([
      { value: 'csat', label: 'How was our service today? (csat)' },
      { value: 'nps', label: 'How likely are you to recommend us to a friend?' },
      { value: 'after-service', label: 'How was our service today? (after-service)' },
    ]);
  });
});

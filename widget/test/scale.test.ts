import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import { expect } from 'chai';
import { scaleOf } from '../src/views/scale.ts';

const words = widgetWords.en;
const names = (q: Parameters<typeof scaleOf>[0]): string[] => {
  const { points, name } = scaleOf(q, words);
  return points.map(name);
};
const base = { id: 'q', title: 'How?', low: 'Not at all', high: 'Very' };

describe('scale', () => {
  it('names the points of satisfaction by score, scale and word', () => {
    expect(names({ ...base, type: 'csat' })).to.deep.equal([
      '1 of 5, very dissatisfied',
      '2 of 5, dissatisfied',
      '3 of 5, neutral',
      '4 of 5, satisfied',
      '5 of 5, very satisfied',
    ]);
  });

  it('names the ends of other scales by their words', () => {
    const nps = names({ ...base, type: 'nps' });
    expect(nps.length).to.equal(11);
    expect([nps[0], nps[5], nps[10]]).to.deep.equal(['0 of 10, Not at all', '5 of 10', '10 of 10, Very']);
    const ces = names({ ...base, type: 'ces', low: '', high: '' });
    expect([ces[0], ces[6], ces.length]).to.deep.equal(['1 of 7', '7 of 7', 7]);
  });

  it('has thumbs that give 1 or 5', () => {
    const thumbs = scaleOf({ ...base, type: 'csat', look: 'thumbs' }, words);
    expect(thumbs.points).to.deep.equal([1, 5]);
    expect(thumbs.points.map(thumbs.name)).to.deep.equal(words.thumbs);
  });
});

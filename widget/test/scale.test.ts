import { widgetWords } from '@huiyin/shared/i18n/widget/words';
import { csatLooks } from '@huiyin/shared/domain/choices';
import { expect } from 'chai';
import { html, render } from 'lit/html.js';
import { pointIcon } from '../src/views/icons.ts';
import { scale, scaleOf } from '../src/views/scale.ts';

const words = widgetWords.en;
const names = (q: Parameters<typeof scaleOf>[0], language: keyof typeof widgetWords = 'en'): string[] => {
  const { points, name } = scaleOf(q, widgetWords[language]);
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

  for (const [language, csat, nps, thumbs] of [
    [
      'zh-CN',
      [
        '1 分，满分 5 分，很不满意',
        '2 分，满分 5 分，不满意',
        '3 分，满分 5 分，一般',
        '4 分，满分 5 分，满意',
        '5 分，满分 5 分，很满意',
      ],
      ['0 分，满分 10 分，不会', '5 分，满分 10 分', '10 分，满分 10 分，一定会'],
      ['不满意', '满意'],
    ],
    [
      'zh-TW',
      [
        '1 分，滿分 5 分，很不滿意',
        '2 分，滿分 5 分，不滿意',
        '3 分，滿分 5 分，普通',
        '4 分，滿分 5 分，滿意',
        '5 分，滿分 5 分，很滿意',
      ],
      ['0 分，滿分 10 分，不会', '5 分，滿分 10 分', '10 分，滿分 10 分，一定会'],
      ['不滿意', '滿意'],
    ],
  ] as const)
    it(`names the points in ${language}`, () => {
      const ends = { low: '不会', high: '一定会' };
      expect(names({ ...base, type: 'csat' }, language)).to.deep.equal(csat);
      const all = names({ ...base, ...ends, type: 'nps' }, language);
      expect([all[0], all[5], all[10]]).to.deep.equal(nps);
      expect(names({ ...base, type: 'csat', look: 'thumbs' }, language)).to.deep.equal(thumbs);
    });

  it('names the ends of other scales by their words', () => {
    const nps = names({ ...base, type: 'nps' });
    expect(nps.length).to.equal(11);
    expect([nps[0], nps[5], nps[10]]).to.deep.equal(['0 of 10, Not at all', '5 of 10', '10 of 10, Very']);
    const ces = names({ ...base, type: 'ces', low: '', high: '' });
    expect([ces[0], ces[6], ces.length]).to.deep.equal(['1 of 7', '7 of 7', 7]);
  });

  it('says whether a need was met in words, seen and heard', () => {
    const said = ['Nein', 'Teils', 'Ja'];
    const own = scaleOf({ id: 'q', title: 'Solved?', type: 'need_met', words: said }, words);
    expect(own.points.map(own.name)).to.deep.equal(['1 of 3, Nein', '2 of 3, Teils', '3 of 3, Ja']);
    const place = document.createElement('div');
    render(scale({ ...own, value: 3, choose: () => undefined }), place);
    const buttons = [...place.querySelectorAll('[role=radio]')];
    expect(buttons.map((button) => button.textContent.trim())).to.deep.equal(said);
    expect(buttons.map((button) => button.ariaChecked)).to.deep.equal(['false', 'false', 'true']);
  });

  it('has thumbs that give 1 or 5', () => {
    const thumbs = scaleOf({ ...base, type: 'csat', look: 'thumbs' }, words);
    expect(thumbs.points).to.deep.equal([1, 5]);
    expect(thumbs.points.map(thumbs.name)).to.deep.equal(words.thumbs);
  });

  it('draws faces that differ by their mouths alone, and no hearts', () => {
    const drawn = (look: string, n: number): string => {
      const place = document.createElement('div');
      render(html`${pointIcon(look, n)}`, place);
      return place.innerHTML.replaceAll(/<!--.*?-->/g, '').trim();
    };
    const points = [1, 2, 3, 4, 5];
    const faces = points.map((n) => /^(.* d="M12 .*)(M8 [\d.]+q4 -?\d+ 8 0)(".*)$/.exec(drawn('faces', n))!);
    expect(new Set(faces.map(([, before, , after]) => `${before}${after}`)).size).to.equal(1);
    expect(new Set(faces.map(([, , mouth]) => mouth)).size).to.equal(points.length);
    for (const look of ['stars', 'thumbs'])
      expect(new Set(points.map((n) => drawn(look, n))).size, `one drawing for all ${look}`).to.equal(1);
    expect(csatLooks).to.deep.equal(['numbers', 'stars', 'faces', 'thumbs']);
    expect(drawn('hearts', 5)).to.equal('5');
  });
});

import { expect } from 'chai';
import type { AspectScores, AspectView } from '../src/api/aspects.ts';
import '../src/insights/insights-aspects.ts';
import type { InsightsAspects } from '../src/insights/insights-aspects.ts';
import { readView } from '../src/insights/insights-view.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';

const none = { n: 0, value: null, low: null, high: null };
const span = { from: '2026-11-20', to: '2026-11-21' };
const part = (survey: string, value: string, n: number) => ({ survey, value, n });

const rated = (one: Partial<AspectView> & Pick<AspectView, 'key' | 'parts'>): AspectView => ({
  n: 40,
  value: 65,
  low: 60.25,
  high: 69.75,
  before: none,
  change: { value: null, low: null, high: null, verdict: 'no_before' },
  ...one,
});
const speed = rated({ key: 'speed', parts: [part('csat', 'parts.speed', 30), part('call', 'parts.speed', 10)] });
const own = rated({ ...none, key: 'csat/parts.a1', n: 3, parts: [part('csat', 'parts.a1', 3)] });
const scores: AspectScores = {
  formula: '',
  zone: 'UTC',
  by: 'day',
  ...span,
  aspects: [speed, own],
  others: 2,
  points: null,
};
const points = ['2026-11-20', '2026-11-21'].map((start) => ({ ...speed, start, before: none }));

const asked = {
  type: 'aspects',
  id: 'parts',
  title: { en: 'Parts?' },
  branches: [],
  aspects: [{ id: 'a1', label: { en: 'Parking' } }],
} as const;
const surveys = [{ ...csat, definition: { ...csat.definition, questions: [...csat.definition.questions, asked] } }];

function open(answer: AspectScores, search = ''): InsightsAspects {
  startFakeApi({ [`GET /api/sites/${site.id}/aspects`]: answer });
  const element = document.createElement('insights-aspects');
  Object.assign(element, { span, view: readView('csat', search), surveys });
  holdSession('viewer').append(element);
  return element;
}

describe('the aspects of a rating', () => {
  before(() => speak('en'));
  afterEach(endSession);

  it('say score, interval and ratings, too few, and lead to the answers to one question', async () => {
    const element = open(scores);
    const rows = await until(() => {
      const found = [...element.renderRoot.querySelectorAll('tbody tr')];
      return found.length === 2 && found;
    });
    const said = rows.map((row) => [...row.children].map((cell) => textOf(cell).trim()).filter(Boolean));
    expect(said).to.deep.equal([
      ['Speed', '65.0', '60.3–69.8', '40'],
      ['Parking', 'too few answers: 3 of 5', '3'],
    ]);
    expect(rows.map((row) => row.querySelector('td a')?.getAttribute('href') ?? '')).to.deep.equal([
      '',
      '/admin/insights/answers?from=2026-11-20&to=2026-11-21&survey=csat&aspect=parts.a1',
    ]);
    expect(textOf(element.renderRoot)).to.contain('2 further aspects are not shown.');
  });

  it('tell the one that the address names over time, and where it was asked', async () => {
    const element = open({ ...scores, points }, '?aspect=speed');
    const over = await until(() => element.renderRoot.querySelector('aspect-over-time'));
    await over.updateComplete;
    expect(over.renderRoot.querySelector('trend-chart')!.trend.points.map(({ value }) => value)).to.deep.equal([
      65, 65,
    ]);
    expect([...over.renderRoot.querySelectorAll('li')].map((li) => textOf(li).trim().split(' · ')[1])).to.deep.equal([
      '30 answers',
      '10 answers',
    ]);
    expect(over.renderRoot.querySelector('.head a')!.getAttribute('href')).to.equal('/admin/insights/csat');
  });

  it('say that nobody rated the one that the address names, and are nothing where nothing was rated', async () => {
    const element = open(scores, '?aspect=care');
    await until(() => textOf(element.renderRoot).includes('Nobody rated it in this period.'));
    endSession();
    const empty = open({ ...scores, aspects: [], others: 0 });
    await until(() => empty.hasUpdated && !empty.renderRoot.querySelector('section'));
  });
});

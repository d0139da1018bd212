import { expect } from 'chai';
import { insightsPath, readView, spanFault, spanOf, stepOf } from '../src/insights/insights-view.ts';

const today = '2026-11-22';

describe('the address of Insights', () => {
  it('is bare for the usual view', () => {
    expect(insightsPath(readView(undefined, ''))).to.equal('/admin/insights/csat');
  });

  it('keeps metric, period, points, the answers that are meant, and how it is drawn', () => {
    const period = '/admin/insights/nps?range=custom&from=2026-03-01&to=2026-03-31&by=week';
    for (const only of [
      'channel=import',
      'category=delivery%2Flate',
      'reason=price',
      'tier=gold',
      'as=table',
      'zoom=true',
      'survey=after-visit',
      'channel=import&survey=visit&version=12',
      'survey=visit&aspect=visit%2Fparts.a1',
    ]) {
      const path = `${period}&${only}`;
      expect(insightsPath(readView('nps', path.slice(path.indexOf('?'))))).to.equal(path);
    }
  });

  it('takes what it does not know for the usual', () => {
    const { metric, range, from, by, only } = readView('joy', '?range=1000&from=2026-02-31&by=hour&channel=fax&tier=');
    expect([metric, range, from, by, only]).to.deep.equal(['csat', '90', '', '', undefined]);
  });

  it('knows no version of no survey', () => {
    for (const search of ['?version=2', '?survey=A%20b&version=2', '?survey=&version=2'])
      expect(readView('nps', search)).to.include({ survey: '', version: '' });
    expect(readView('nps', '?survey=visit&version=0')).to.include({ survey: 'visit', version: '' });
  });

  it('means answers by one dimension at a time', () => {
    const { only } = readView('nps', '?tier=gold&category=delivery&channel=fax');
    expect(only).to.deep.equal({ dimension: 'category', value: 'delivery' });
  });
});

describe('the period of Insights', () => {
  it('ends today and holds as many days as it says', () => {
    expect(spanOf(readView('csat', '?range=30'), today)).to.deep.equal({ from: '2026-10-24', to: today });
    expect(spanOf(readView('csat', '?range=year'), today)).to.deep.equal({ from: '2025-12-01', to: today });
  });

  it('is none while custom days are missing or the wrong way round', () => {
    expect(spanOf(readView('csat', '?range=custom&from=2026-03-01'), today)).to.equal(undefined);
    expect(spanOf(readView('csat', '?range=custom&from=2026-03-02&to=2026-03-01'), today)).to.equal(undefined);
  });

  it('says what is wrong with custom days, and asks for none of them', () => {
    const custom = (from: string, to: string) => readView('csat', `?range=custom&from=${from}&to=${to}`);
    for (const [from, to, fault] of [
      ['2026-03-02', '2026-03-01', 'order'],
      ['2015-12-13', today, 'days'],
      ['1989-12-31', '1990-01-01', 'outside'],
      ['2026-11-22', '2026-11-23', 'outside'],
      ['2199-12-31', '2200-01-01', 'outside'],
      ['2016-11-15', today, undefined],
      ['', today, 'missing'],
      [today, '', 'missing'],
      ['', '', 'missing'],
    ] as const) {
      expect(spanFault(custom(from, to), today), `${from} to ${to}`).to.equal(fault);
      if (fault) expect(spanOf(custom(from, to), today)).to.equal(undefined);
    }
  });

  it('has points that suit its length, and never more than the server gives', () => {
    const span = (from: string) => ({ from, to: today });
    expect(stepOf('', span('2026-10-24'))).to.equal('day');
    expect(stepOf('', span('2026-08-25'))).to.equal('week');
    expect(stepOf('', span('2025-12-01'))).to.equal('month');
    expect(stepOf('day', span('2025-12-01'))).to.equal('day');
    expect(stepOf('day', span('2024-01-01'))).to.equal('month');
    expect(stepOf('week', span('2018-01-01'))).to.equal('month');
  });
});

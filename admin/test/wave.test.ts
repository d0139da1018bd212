import { expect } from 'chai';
import type { WaveDraw } from '@huiyin/shared/contract/waves';
import type { WavePlan, WaveView } from '../src/api/asking.ts';
import { draftOf, faultsOf, freshDraft, neededAnswers, planOf, type WaveDraft } from '../src/ask/wave/wave-draft.ts';
import '../src/ask/wave/ask-wave.ts';
import '../src/ask/wave/wave-progress.ts';
import '../src/ui/ui-toasts.ts';
import { speak } from '../src/language/language.ts';
import { startFakeApi } from './fake-api.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';
import { until } from '../../tests/kit/until.ts';

const plan: WavePlan = {
  every: 'quarter',
  segmentBy: 'tier',
  quotas: [{ segment: 'gold', quota: 60 }],
  quietHours: { from: '21:00', to: '08:00' },
  doNotDisturbDays: 30,
  required: { by: 'share', customers: 86_430, permille: 5 },
  draw: null,
};
const draft = (change: Partial<WaveDraft>): WaveDraft => ({ ...freshDraft, customers: '1000', ...change });

describe('the plan of a wave', () => {
  it('comes back from the form as it was saved', () => {
    expect(planOf(draftOf(plan))).to.deep.equal(plan);
    const byMargin: WavePlan = { ...plan, required: { by: 'margin', margin: 0.035, customers: null } };
    expect(planOf(draftOf(byMargin))).to.deep.equal(byMargin);
    const drawn: WavePlan = { ...plan, draw: { responseRate: 15 } };
    expect(planOf(draftOf(drawn))).to.deep.equal(drawn);
    const byKnown: WavePlan = { ...drawn, required: { by: 'share', customers: null, permille: 5 } };
    expect(faultsOf(draftOf(byKnown))).to.deep.equal([]);
    expect(planOf(draftOf(byKnown))).to.deep.equal(byKnown);
  });

  it('takes the usual 0.5 per cent as 5 in a thousand, without the dust of floats', () => {
    expect(planOf(draft({})).required).to.deep.equal({ by: 'share', customers: 1000, permille: 5 });
    expect(planOf(draft({ share: '0.07' })).required).to.deep.equal({ by: 'share', customers: 1000, permille: 0.7 });
  });

  it('forgets segments and quiet hours that are switched off', () => {
    const quotas = [{ segment: '', quota: 'x' }];
    const made = draft({ segmentBy: 'none', quotas, quiet: false, quietFrom: 'x' });
    expect(faultsOf(made)).to.deep.equal([]);
    expect(planOf(made)).to.include({ segmentBy: null, quietHours: null });
    expect(planOf(made).quotas).to.deep.equal([]);
  });

  const needs: [Partial<WaveDraft>, number | undefined][] = [
    [{ customers: '86430' }, 433],
    [{ customers: '' }, undefined],
    [{ customers: '1.5' }, undefined],
    [{ customers: 'many' }, undefined],
    [{ by: 'margin', margin: '5' }, 385],
    [{ by: 'margin', margin: '5', population: '20000' }, 377],
    [{ by: 'margin', margin: '0' }, undefined],
    [{ by: 'margin', margin: '5', population: '-3' }, undefined],
  ];
  for (const [change, n] of needs)
    it(`with ${JSON.stringify(change)} needs ${n ?? 'other numbers first'}`, () =>
      expect(neededAnswers(draft(change))).to.equal(n));

  const faults: [string, Partial<WaveDraft>][] = [
    ['customers', { customers: '0' }],
    ['share', { share: '101' }],
    ['doNotDisturbDays', { doNotDisturbDays: '366' }],
    ['quotas.0.segment', { segmentBy: 'tier', quotas: [{ segment: ' ', quota: '1' }] }],
    ['quotas.1.segment', { segmentBy: 'tier', quotas: ['gold', 'gold '].map((segment) => ({ segment, quota: '1' })) }],
    ['quotas.0.quota', { segmentBy: 'tier', quotas: [{ segment: 'gold', quota: '' }] }],
    ['responseRate', { draw: true, responseRate: '0' }],
    ['quietTo', { quiet: true, quietTo: '24:00' }],
  ];
  for (const [field, change] of faults)
    it(`names ${field} for ${JSON.stringify(change)}`, () =>
      expect(faultsOf(draft(change)).map((fault) => fault.field)).to.deep.equal([field]));
});

describe('wave-progress', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('wave-progress').forEach((element) => element.remove()));

  async function show(periods: WaveView['periods']) {
    const element = document.createElement('wave-progress');
    element.periods = periods;
    document.body.append(element);
    await element.updateComplete;
    return element;
  }
  const period = {
    from: '2026-10-01',
    to: '2026-12-31',
    answered: 400,
    required: 433,
    enough: false,
    segments: [],
    draw: null,
  };

  it('warns plainly while the sample is too small, and says how many are missing', async () => {
    const text = textOf(await show([period]));
    expect(text).to.contain('400 of 433 answers');
    expect(text).to.contain('Below the required sample');
    expect(text).to.contain('33 more answers');
  });

  it('does not warn once there are enough', async () => {
    const text = textOf(await show([{ ...period, answered: 433, enough: true }]));
    expect(text).to.contain('Large enough');
    expect(text).not.to.contain('more answers');
  });

  it('gives each bar a name and its value, and marks a segment that is full', async () => {
    const segments = [
      { segment: 'gold', quota: 60, answered: 60 },
      { segment: '', quota: null, answered: 7 },
    ];
    const element = await show([{ ...period, segments }]);
    const bars = [...element.renderRoot.querySelectorAll('progress')];
    expect(bars.map(({ value, max }) => [value, max])).to.deep.equal([
      [400, 433],
      [60, 60],
    ]);
    expect(bars[1]?.getAttribute('aria-label')).to.equal('Answers of gold');
    expect(textOf(element)).to.contain('Full');
    expect(textOf(element)).to.contain('7 answers');
  });

  it('calls a language by its name', async () => {
    const element = await show([{ ...period, segments: [{ segment: 'ja', quota: null, answered: 7 }] }]);
    element.by = 'language';
    await element.updateComplete;
    expect(textOf(element)).to.contain('Japanese');
  });

  it('has words for no wave', async () => {
    expect(textOf(await show([]))).to.contain('No wave is running');
  });
});

describe('wave-sample', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('wave-sample').forEach((element) => element.remove()));

  const few = { n: 0, value: null, low: null, high: null };
  const nobody: WaveDraw = {
    state: 'no_population',
    population: 0,
    eligible: 0,
    drawn: 0,
    asked: 0,
    answered: 0,
    rate: few,
    segments: [],
    nps: null,
  };
  async function show(draw: WaveDraw) {
    const element = Object.assign(document.createElement('wave-sample'), { draw, required: 433 });
    document.body.append(element);
    await element.updateComplete;
    return element;
  }

  const waiting: [WaveDraw, string][] = [
    [nobody, 'Take in a list'],
    [
      { ...nobody, state: 'too_few', population: 50 },
      'Only 50 of your customers are known, and 433 answers are needed',
    ],
    [{ ...nobody, state: 'drawing', population: 900 }, 'are being drawn'],
    [{ ...nobody, state: 'not_finished', population: 900 }, 'ended before customers were drawn'],
  ];
  for (const [draw, said] of waiting)
    it(`says what to do where it is ${draw.state}`, async () => expect(textOf(await show(draw))).to.contain(said));

  it('shows the sample against the customers, and which segment is not in the weighted score', async () => {
    const element = await show({
      ...nobody,
      state: 'drawn',
      population: 1000,
      eligible: 900,
      drawn: 100,
      asked: 40,
      answered: 10,
      rate: { n: 40, value: 0.25, low: 0.142, high: 0.402 },
      segments: [
        { segment: 'tin', population: 800, drawn: 80, asked: 32, answered: 10 },
        { segment: 'gold', population: 200, drawn: 20, asked: 8, answered: 0 },
      ],
      nps: { plain: { n: 10, value: 20, low: -30, high: 70 }, weighted: { n: 10, value: 20, low: -30, high: 70 } },
    });
    const text = textOf(element);
    expect(text).to.contain('1,000, of whom 900 could be drawn');
    expect(text).to.contain('25.0% (95% CI 14.2–40.2%, of 40)');
    expect(text).to.contain('20.0 (95% CI −30.0 to 70.0, of 10)');
    expect(text).to.contain('Nobody answered yet of: gold.');
    const cells = [...element.renderRoot.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(cells).to.deep.equal([
      ['tin', '80.0% (800)', '80.0% (80)', '100.0% (10)'],
      ['gold', '20.0% (200)', '20.0% (20)', '0.0% (0)'],
    ]);
  });
});

describe('ask-wave', () => {
  const path = `/api/sites/${site.id}/surveys/csat/wave`;
  const none: WaveView = { plan: null, periods: [], beganAt: null, changedAt: null };
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(role: 'manager' | 'viewer') {
    const holder = holdSession(role);
    const element = document.createElement('ask-wave');
    Object.assign(element, { survey: csat, site });
    holder.append(element);
    const sheet = await until(() => element.renderRoot.querySelector('wave-form'));
    await sheet.updateComplete;
    return sheet;
  }

  it('names what is missing instead of sending it, then saves the plan', async () => {
    const calls = startFakeApi({ [`GET ${path}`]: none, [`PUT ${path}`]: { ...none, plan } });
    const sheet = await show('manager');
    const fields = (): HTMLElementTagNameMap['ui-field'] => sheet.renderRoot.querySelector('[name=customers]')!;
    const form = sheet.renderRoot.querySelector('form')!;
    form.requestSubmit();
    await until(() => fields().error);
    expect(calls.filter(({ method }) => method === 'PUT')).to.have.length(0);
    fields().value = '86430';
    fields().dispatchEvent(new Event('input', { bubbles: true }));
    await sheet.updateComplete;
    expect(textOf(sheet)).to.contain('433 answers needed each quarter.');
    form.requestSubmit();
    const { body } = await until(() => calls.find(({ method }) => method === 'PUT'));
    expect((body as WavePlan).required).to.deep.equal({ by: 'share', customers: 86_430, permille: 5 });
  });

  it('says from which day answers count, and goes on from there when its end is undone', async () => {
    const began = { ...none, plan, beganAt: '2026-10-05T16:30:00.000Z', changedAt: '2026-11-01T00:00:00.000Z' };
    const calls = startFakeApi({ [`GET ${path}`]: began, [`DELETE ${path}`]: {}, [`PUT ${path}`]: began });
    const sheet = await show('manager');
    expect(textOf(document.querySelector('ask-wave')!)).to.contain('Counted from the day the wave began, Oct 6, 2026');
    const toasts = document.querySelector('ask-wave')!.parentElement!.appendChild(document.createElement('ui-toasts'));
    await toasts.updateComplete;
    sheet.dispatchEvent(new CustomEvent('end-wave'));
    const undo = await until(() => toasts.renderRoot.querySelector<HTMLElement>('ui-button'));
    undo.click();
    const { body } = await until(() => calls.find(({ method }) => method === 'PUT'));
    expect(body).to.include({ base: null, beganAt: began.beganAt });
  });

  it('shows a viewer the plan without buttons', async () => {
    startFakeApi({ [`GET ${path}`]: { ...none, plan } });
    const sheet = await show('viewer');
    expect(sheet.renderRoot.querySelector('ui-button[type=submit]')).to.equal(null);
    expect(textOf(sheet)).to.contain('You can view this');
  });
});

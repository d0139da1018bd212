import { expect } from 'chai';
import type { MetricSeries } from '../src/api/metrics.ts';
import type { MetricTarget } from '../src/insights/metric-target.ts';
import '../src/insights/metric-target.ts';
import { draftOf, rowFault, storedTargets } from '../src/insights/target-draft.ts';
import { speak } from '../src/language/language.ts';
import type { UiDate } from '../src/ui/ui-date.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, type Answers, type Call } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';

const path = `/api/sites/${site.id}/metrics/csat/targets`;
const kept = (revision: number, ...targets: object[]): Answers => ({ [`GET ${path}`]: { targets, revision } });
const from = '2026-01-01';

async function show(role: 'viewer' | 'manager', target: MetricSeries['target'] = null): Promise<MetricTarget> {
  const element = document.createElement('metric-target');
  element.series = { metric: 'csat', unit: 'share', zone: 'UTC', target } as MetricSeries;
  holdSession(role).append(element);
  await element.updateComplete;
  return element;
}

const button = (element: MetricTarget) => element.renderRoot.querySelector('ui-button');
const formOf = (element: MetricTarget) => element.renderRoot.querySelector('target-form');

async function open(element: MetricTarget): Promise<ShadowRoot> {
  button(element)!.click();
  await until(() => formOf(element)?.renderRoot.querySelector('ui-field'));
  return formOf(element)!.renderRoot as ShadowRoot;
}

async function type(root: ShadowRoot, value: string, day: string, at = 0): Promise<void> {
  const row = (): Element => root.querySelectorAll('.row')[at]!;
  const field = row().querySelector<UiField>('ui-field')!;
  field.value = value;
  field.dispatchEvent(new Event('input'));
  const date = row().querySelector<UiDate>('ui-date')!;
  date.value = day;
  date.dispatchEvent(new Event('change'));
  await settled();
}

const submit = (root: ShadowRoot): void => root.querySelector('form')!.requestSubmit();
const sent = (calls: readonly Call[]): unknown[] =>
  calls.flatMap(({ method, body }) => (method === 'PUT' ? [body] : []));

describe('a target', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  it('is said to everybody, and offered to whoever may change the site', async () => {
    const seen = await show('viewer', { value: 0.9, verdict: 'missed' });
    expect([textOf(seen).trim(), button(seen)]).to.deep.equal(['Target 90%: not met', null]);
    expect(textOf(await show('manager'))).to.contain('Set a target');
  });

  it('is set from a day on, and the cursor is in it and afterwards on what opened it', async () => {
    const element = await show('manager');
    startFakeApi(kept(0));
    const root = await open(element);
    await until(() => root.activeElement?.localName === 'ui-field');
    const set = { from, value: 0.9 };
    const calls = startFakeApi({ [`PUT ${path}`]: { targets: [set], revision: 1 } });
    await type(root, '90', from);
    submit(root);
    await until(() => !formOf(element));
    expect(sent(calls)).to.deep.equal([{ base: 0, targets: [set] }]);
    await until(() => element.shadowRoot!.activeElement === button(element));
  });

  it('is not sent while it is outside its ends, twice on a day or on none', async () => {
    startFakeApi(kept(1, { from, value: 0.9 }));
    const root = await open(await show('manager', { value: 0.9, verdict: 'met' }));
    const calls = startFakeApi({});
    for (const [value, day, said] of [
      ['101', from, 'Give a number from 0 to 100'],
      ['ninety', from, 'Give a number from 0 to 100'],
      ['90', '', 'Days must lie between'],
    ] as const) {
      await type(root, value, day);
      submit(root);
      await until(() => textOf(root.host).includes(said));
    }
    await type(root, '90', from);
    [...root.querySelectorAll('ui-button')].find((one) => textOf(one).includes('Add one'))!.click();
    await until(() => root.querySelectorAll('.row').length === 2);
    await type(root, '', from, 1);
    submit(root);
    await until(() => textOf(root.host).includes('Another one begins on this day.'));
    expect(calls).to.deep.equal([]);
  });

  it('is taken away with its row, and what is typed is kept until it is cancelled', async () => {
    startFakeApi(kept(1, { from, value: 0.9 }));
    const element = await show('manager', { value: 0.9, verdict: 'met' });
    const root = await open(element);
    root.querySelector<HTMLElement>('.row ui-button')!.click();
    await settled();
    element.remove();
    const again = await show('manager', { value: 0.9, verdict: 'met' });
    expect(textOf(again)).to.contain('Draft');
    const reopened = await open(again);
    expect(textOf(reopened.host)).to.contain('left unsaved');
    const calls = startFakeApi({ [`PUT ${path}`]: { targets: [], revision: 2 } });
    submit(reopened);
    await until(() => !formOf(again));
    expect(sent(calls)).to.deep.equal([{ base: 1, targets: [] }]);
  });
});

describe('targets in a form', () => {
  const stored = [
    { from, value: 0.57 },
    { from: '2026-07-01', value: null },
  ];

  it('are what they were', () => {
    for (const metric of ['csat', 'nps', 'ces', 'first_reply'] as const) {
      const targets = metric === 'csat' ? stored : [{ from, value: 6.5 }];
      const draft = draftOf({ targets, revision: 1 }, metric);
      expect(storedTargets(draft, metric)).to.deep.equal(targets);
      expect(draft.targets.map((row) => rowFault(row, draft, metric))).to.deep.equal(targets.map(() => undefined));
    }
    expect(draftOf({ targets: stored, revision: 1 }, 'csat').targets.map(({ value }) => value)).to.deep.equal([
      '57',
      '',
    ]);
  });
});

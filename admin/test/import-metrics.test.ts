import { expect } from 'chai';
import { chosen, importLine, ofNumbers, progress, run } from '../gallery/sample-import.ts';
import type { Chosen } from '../src/imports/chosen.ts';
import { metricField, withField } from '../src/imports/column-fields.ts';
import { describeRun } from '../src/imports/describe-run.ts';
import '../src/imports/import-list.ts';
import '../src/imports/import-metrics.ts';
import '../src/imports/import-understood.ts';
import { holdsMetrics } from '@huiyin/shared/files/map-said';
import { baseColumns, withBase } from '../src/imports/metric-choices.ts';
import { numbersPath } from '../src/imports/numbers-path.ts';
import { understoodWords } from '../src/imports/understood-words.ts';
import { bookOf, speak } from '../src/language/language.ts';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, endSession, holdSession, site, textOf } from './fixtures.ts';

const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

describe('a column that is a metric', () => {
  const fields: [column: string, map: string, field: string][] = [
    ['orders', '', 'metrics.orders'],
    ['订单数', 'occurredAt=d,metrics.orders=orders', 'metrics.orders-2'],
    ['Orders (shop B)', 'metrics.orders=orders,metrics.orders-2=订单数', 'metrics.orders-3'],
    ['orders', 'metrics.orders=orders', 'metrics.orders'],
    ['!!', '', 'metrics.column4'],
    ['a'.repeat(70), `metrics.${'a'.repeat(60)}=b`, `metrics.${'a'.repeat(58)}-2`],
  ];
  for (const [column, map, field] of fields)
    it(`is ${field} beside ${map || 'nothing'}`, () => {
      expect(metricField(column, 4, map)).to.equal(field);
    });

  const parts = 'metrics.orders.unit=:share,metrics.orders.of=all';
  const changes: [map: string, column: string, field: string, becomes: string][] = [
    [`occurredAt=d,metrics.orders=o,${parts}`, 'o', '', 'occurredAt=d'],
    [`metrics.orders=o,${parts},metrics.visits=v`, 'o', 'metrics.orders-2', 'metrics.visits=v,metrics.orders-2=o'],
    [`metrics.orders=o,${parts}`, 'all', 'metrics.all', 'metrics.orders=o,metrics.orders.unit=:share,metrics.all=all'],
    [`occurredAt=d,metrics.orders=o,${parts}`, 'what', 'metric', 'occurredAt=d,metric=what'],
    ['occurredAt=d,metric=what', 'n', 'value', 'occurredAt=d,metric=what,value=n'],
    ['occurredAt=d,metric=what,value=n', 'all', 'of', 'occurredAt=d,metric=what,value=n,of=all'],
    ['occurredAt=d,metric=what,value=n,of=all', 'o', 'metrics.orders', 'occurredAt=d,metrics.orders=o'],
    ['occurredAt=d,csat=c', 'what', 'metric', 'occurredAt=d,metric=what'],
    ['occurredAt=d,metric=what,value=n', 'c', 'csat', 'occurredAt=d,csat=c'],
  ];
  for (const [map, column, field, becomes] of changes)
    it(`takes what is said of it along: ${column} of ${map} is ${field || 'nothing'}`, () => {
      expect(withField(map, column, field)).to.equal(becomes);
    });

  it('is a share of what another column says, or of nothing that is said', () => {
    const map = 'occurredAt=d,metrics.kept=k';
    expect(baseColumns(map, 'kept', ['d', 'k', 'all', 'others'])).to.deep.equal(['all', 'others']);
    const based = withBase(map, 'kept', 'all');
    expect(based).to.equal(`${map},metrics.kept.of=all`);
    expect(withBase(`${map},metrics.all=all`, 'kept', 'all')).to.equal(based);
    expect(withBase(based, 'kept', 'others')).to.equal(`${map},metrics.kept.of=others`);
    expect(withBase(based, 'kept', '')).to.equal(map);
  });

  const maps: [map: string | undefined, isOf: boolean][] = [
    ['occurredAt=d,metrics.orders=o', true],
    ['occurredAt=d,metric=what,value=n', true],
    ['occurredAt=d,csat=c', false],
    ['no map', false],
    [undefined, false],
  ];
  for (const [map, isOf] of maps)
    it(`${isOf ? 'tells' : 'does not tell'} what an import is of: ${map}`, () => {
      expect(holdsMetrics(map)).to.equal(isOf);
    });
});

describe('the way from an import to its metrics', () => {
  const today = '2026-11-30';
  const days = (first: string, last: string) => ({ first, last });
  const usual = '/admin/insights/csat';
  const ways: [days: { first: string; last: string } | null, path: string][] = [
    [null, usual],
    [days('2025-01-01', '2025-03-31'), `${usual}?range=custom&from=2025-01-01&to=2025-03-31`],
    [days('2026-11-01', '2026-12-31'), `${usual}?range=custom&from=2026-11-01&to=2026-11-30`],
    [days('2027-01-01', '2027-01-31'), usual],
  ];
  for (const [of, path] of ways)
    it(`leads to ${path} for ${of?.first} to ${of?.last}`, () => {
      expect(numbersPath(of, today)).to.equal(`${path}#imported`);
    });

  it('shows no more days than there can be', () => {
    const { searchParams: asked } = new URL(numbersPath(days('1990-01-01', '2026-10-31'), today), location.href);
    expect(asked.get('to')).to.equal('2026-10-31');
    expect(asked.get('from')! > '1990-01-01').to.equal(true);
  });
});

describe('an import of metrics', () => {
  afterEach(async () => {
    endSession();
    await speak('en');
  });

  const looked = (change: Partial<Chosen> = {}): Chosen => chosen(change, ofNumbers);
  const checked = (change: Parameters<typeof progress>[0], choices = {}) =>
    describeRun(looked({ choices, run: run({ progress: progress({ errors: [], refused: 0, ...change }) }) }));
  const taken = { line: 2, field: 'value', message: '', trouble: 'taken', value: '3' } as const;

  const languages: [language: 'en' | 'zh-CN' | 'zh-TW', answers: RegExp, corrected: string, kept: string][] = [
    [
      'en',
      /answer|\bID\b/,
      '2 values are here already and are others in the file: they are corrected.',
      '1 value is here already and is another in the file: the earlier one is kept.',
    ],
    [
      'zh-CN',
      /反馈|编号/,
      '有 2 个数值已经存在而文件中的不同，会更正以前的数值。',
      '有 1 个数值已经存在而文件中的不同，以前的数值会保留。',
    ],
    [
      'zh-TW',
      /回饋|編號/,
      '有 2 個數值已經存在而檔案中的不同，會更正先前的數值。',
      '有 1 個數值已經存在而檔案中的不同，先前的數值會保留。',
    ],
  ];
  for (const [language, answers, corrected, kept] of languages)
    it(`is told as one in ${language}`, async () => {
      await speak(language);
      const changed = checked({ stored: 3, corrected: 2 });
      expect(plain(changed.earlier!.said)).to.equal(corrected);
      const refused = checked({ errors: [{ times: 1, first: taken }], refused: 1 }, { corrections: 'refuse' });
      expect(plain(refused.earlier!.said)).to.equal(kept);
      const much = checked({ stored: 9_000, alreadyThere: 0, refused: 1_000 });
      const { first, left, open, list, known } = bookOf(importing);
      const { stopped, troubles } = bookOf(imports);
      const said = [
        much.warning!,
        ...[...changed.acts, ...much.acts].map(({ label }) => label),
        first.heading,
        first.none,
        left.nothing,
        list.takenBack('3'),
        list.sent('1', '3'),
        open.kind,
        known.begun('d', 'n', '1', '3'),
        stopped('3', '2'),
        troubles.moment_missing,
        understoodWords('a.csv', { ...looked().looked!.inspection }),
      ];
      for (const one of said) expect(one).not.to.match(answers);
      expect(bookOf(imports).open.kind).to.contain('metrics.NAME=').and.contain('metric=').and.contain('value=');
      expect(new Set(Object.values(bookOf(imports).metrics.units)).size).to.equal(4);
    });

  it('of months is said to stand on their first days', () => {
    const { inspection } = looked().looked!;
    const moments = { ...inspection.moments, periods: ['month' as const] };
    expect(understoodWords('a.csv', { ...inspection, moments })).to.contain(
      'A number of a month stands on its first day.',
    );
  });

  it('is told by the clocks of the site, or of UTC and so, and asks for no source', async () => {
    const element = document.createElement('import-understood');
    element.chosen = looked();
    document.body.append(element);
    await settled();
    expect(textOf(element)).to.contain('2026-05-01 01:30 UTC').and.contain('Every row can be stored.');
    expect(textOf(element)).to.contain('Not taken:').and.contain('customers');
    expect(anywhereIn(element.renderRoot as ShadowRoot, '[name=source]')).to.equal(undefined);
    element.zone = 'Asia/Shanghai';
    await settled();
    expect(textOf(element)).to.contain('2026-05-01 09:30').and.not.contain('UTC');
    element.remove();
  });

  it('has it said what each metric is, and of how many one is a share', async () => {
    const element = document.createElement('import-metrics');
    Object.assign(element, { metrics: ofNumbers.metrics, columns: ofNumbers.columns, map: ofNumbers.map });
    document.body.append(element);
    await element.updateComplete;
    const told: unknown[] = [];
    element.addEventListener('choose', (event) => told.push((event as CustomEvent<{ map: string }>).detail.map));
    const selects = [...element.renderRoot.querySelectorAll('ui-select')];
    expect(selects.map(({ label }) => plain(label).replace(/Orders \(.*\)/, 'Orders'))).to.deep.equal([
      'What Orders is',
      'Which way Orders is good',
      'What kept is',
      'Which way kept is good',
      'Of how many kept is a share',
    ]);
    for (const [at, value] of [
      [0, 'amount'],
      [4, 'customers'],
    ] as const) {
      const control = selects[at]!.renderRoot.querySelector('select')!;
      control.value = value;
      control.dispatchEvent(new Event('change'));
    }
    expect(told).to.deep.equal([
      `${ofNumbers.map},metrics.orders.unit=:amount`,
      `${ofNumbers.map},metrics.kept.of=customers`,
    ]);
    element.remove();
  });

  it('is as wide as a phone, whatever its numbers and columns are called', async () => {
    const long = 'monthly_active_customers_of_the_online_shop_and_of_all_its_branches';
    const metric = { ...ofNumbers.metrics![1]!, name: long };
    const columns = [...ofNumbers.columns!, { name: long.repeat(2), filled: 1, examples: [] }];
    const element = document.createElement('import-metrics');
    Object.assign(element, { metrics: [metric], columns, map: ofNumbers.map });
    element.style.cssText = 'display: block; width: 288px';
    document.body.append(element);
    await settled();
    expect(element.scrollWidth).to.be.at.most(288);
    for (const one of element.renderRoot.querySelectorAll('ui-select'))
      expect(one.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
    element.remove();
  });

  it('goes with its values when it is undone', async () => {
    const line = importLine({ stored: 3, corrected: 2, choices: { map: ofNumbers.map! } });
    startFakeApi({ [`GET /api/sites/${site.id}/imports`]: { items: [line], nextCursor: null } });
    const element = holdSession('manager').appendChild(document.createElement('import-list'));
    const undo = await until(() => anywhereIn(element.renderRoot as ShadowRoot, `[data-of="${line.id}"]`));
    expect(textOf(element)).to.contain('Imported numbers').and.contain('3 new');
    undo.click();
    const question = await until(() => document.querySelector('ui-question'));
    await question.updateComplete;
    expect(textOf(question))
      .to.contain('3 values go, with their part in all figures.')
      .and.contain('2 earlier values that it corrected show again.')
      .and.not.contain('answer');
    question.remove();
  });
});

import { expect } from 'chai';
import { chosen, elsewhere, importLine, inspection, offered, progress, run } from '../gallery/sample-import.ts';
import {
  attributeField,
  columnFields,
  fieldOf,
  statusSaid,
  withField,
  withStatusSaid,
} from '../src/imports/column-fields.ts';
import { fieldName } from '../src/imports/field-words.ts';
import '../src/imports/import-run.ts';
import '../src/imports/import-settings.ts';
import '../src/imports/import-understood.ts';
import type { ImportLine } from '../src/api/imports.ts';
import { holdImport } from '../src/imports/imports-sent.ts';
import { sameFile, startingChoices } from '@huiyin/shared/files/sending/known-before';
import { beginningOf, provenEncoding } from '../src/imports/reading/file-source.ts';
import { patientCalls } from '../src/imports/patient-calls.ts';
import { refusedKept, withRefused } from '../src/imports/refused-csv.ts';
import { withScale, withValue } from '../src/imports/score-choices.ts';
import { understoodWords } from '../src/imports/understood-words.ts';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { speak } from '../src/language/language.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, endSession, focused, holdSession, site, textOf } from './fixtures.ts';

const path = `/api/sites/${site.id}/imports`;

describe('what a column means', () => {
  const base = 'occurredAt=day,csat=stars,comment=good';
  const changes: [column: string, field: string, map: string][] = [
    ['bad', 'comment', 'occurredAt=day,csat=stars,comment=good+bad'],
    ['time', 'occurredAt', 'csat=stars,comment=good,occurredAt=day+time'],
    ['stars', '', 'occurredAt=day,comment=good'],
    ['stars', 'ces', 'occurredAt=day,comment=good,ces=stars'],
    ['other', 'csat', 'occurredAt=day,comment=good,csat=other'],
    ['survey', 'kind', 'occurredAt=day,comment=good,kind=survey'],
    ['a, "b"', 'attributes.plan', `${base},attributes.plan="a, ""b"""`],
  ];
  for (const [column, field, map] of changes)
    it(`makes ${column} ${field || 'nothing'}`, () => {
      const changed = withField(base, column, field);
      expect(changed.split(',').toSorted()).to.deep.equal(map.split(',').toSorted());
      expect(fieldOf(changed, column)).to.equal(field);
    });

  it('rules out the scores of one kind where it names kinds, and the other way round', () => {
    expect(withField('occurredAt=d,kind=k,score=s', 's', 'nps')).to.equal('occurredAt=d,nps=s');
  });

  it('may be said of complaints as a whole', () => {
    const open = withStatusSaid('occurredAt=d,complaint=c', 'open');
    expect([open, statusSaid(open)]).to.deep.equal(['occurredAt=d,complaint=c,status=:open', 'open']);
    expect(statusSaid(withStatusSaid(open, 'closed'))).to.equal('closed');
    expect(statusSaid('occurredAt=d,complaint=c,status=state')).to.equal(undefined);
  });

  it('is asked for no status where no column is a complaint, whatever columns are called', () => {
    expect(statusSaid('occurredAt=d,comment="a,kind=b,complaint=c",csat=s')).to.equal(undefined);
  });

  it('can be an attribute, by its name or by its place', () => {
    expect(attributeField('Café plan (EU)', 3, '')).to.equal('attributes.cafe_plan_EU');
    expect(attributeField('会员等级', 3, '')).to.equal('attributes.column3');
  });
});

describe('attributes of columns with one name in signs alone', () => {
  it('stay apart', () => {
    const first = withField('csat=c', 'Q1 (shop)', attributeField('Q1 (shop)', 3, 'csat=c'));
    const both = withField(first, 'Q1 – shop', attributeField('Q1 – shop', 4, first));
    expect(both).to.equal('csat=c,attributes.q1_shop=Q1 (shop),attributes.q1_shop_2=Q1 – shop');
    expect(attributeField('Q1 – shop', 4, both)).to.equal('attributes.q1_shop_2');
    const long = 'a'.repeat(80);
    const field = attributeField(`${long}!`, 1, withField('', long, attributeField(long, 0, '')));
    expect(field).to.equal(`attributes.${'a'.repeat(62)}_2`);
  });
});

describe('the beginning of a large text', () => {
  const utf8 = (text: string) => new Blob([text]);
  const wide = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    [...text].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), isLittle));
    return new Blob([view]);
  };
  const lines = (end: string) =>
    Array.from({ length: 60 }, (_, i) => `2026-01-02,${i},晚上等了很久才有人接${end}`).join('');

  for (const end of ['\n', '\r', ' '])
    for (const most of [1_000, 1_001, 1_002, 1_003]) {
      it(`is whole lines of UTF-8 that end in ${JSON.stringify(end)}, of ${most} bytes`, async () => {
        const bytes = new Uint8Array(await (await beginningOf(utf8(lines(end)), most)).arrayBuffer());
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        expect(bytes.length).to.be.within(900, most);
        if (end !== ' ') expect(text.at(-1)).to.equal(end);
      });
      for (const encoding of ['utf-16le', 'utf-16be'] as const)
        it(`is whole lines of ${encoding} that end in ${JSON.stringify(end)}, of ${most} bytes`, async () => {
          const all = wide(`\ufeff${lines(end)}`, encoding === 'utf-16le');
          const bytes = new Uint8Array(await (await beginningOf(all, most)).arrayBuffer());
          const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
          expect(bytes.length).to.be.within(900, most);
          if (end !== ' ') expect(text.at(-1)).to.equal(end);
        });
    }

  it('proves an encoding by more than ASCII alone', async () => {
    expect(await provenEncoding(utf8('date,rating'), 'utf-8')).to.equal(undefined);
    expect(await provenEncoding(utf8('日期,评分'), 'utf-8')).to.equal('utf-8');
    expect(await provenEncoding(utf8('x'), 'utf-16le')).to.equal('utf-16le');
    expect(await provenEncoding(utf8('x'), 'gb18030')).to.equal(undefined);
  });
});

describe('what scores become', () => {
  const scores = [{ ...inspection.scores[0]! }, { ...inspection.scores[0]!, kind: 'nps', worst: 0, best: 10 }];

  it('is said of one kind and stays for the others', () => {
    expect(withScale(scores, 'csat', { worst: 7, best: 1 })).to.equal('csat=7-1,nps=0-10');
  });

  it('is said of one word and stays for the others', () => {
    expect(withValue('"So, so"=3', 'Good "enough"', 4)).to.equal('"So, so"=3,"Good ""enough"""=4');
  });
});

describe('a file that was imported before', () => {
  const { opening, inspection: found } = chosen().looked!;
  const looked = { opening, inspection: found };

  it('is read by what was said of it', () => {
    const broken = importLine({ state: 'open', choices: { map: 'a', encoding: 'big5' } });
    expect(sameFile([importLine({ state: 'undone' }), broken], opening)).to.equal(broken);
    const { choices: said } = startingChoices([broken], looked)!;
    expect(said).to.deep.equal({ map: 'a', encoding: 'big5', source: broken.file });
    const named = importLine({ choices: { map: 'a', source: 'North' } });
    expect(startingChoices([named], looked)?.choices).to.include({ source: 'North' });
  });

  it('lends the tool that wrote it to others of its kind', () => {
    const other = importLine({ fingerprint: 'd'.repeat(64), choices: { preset: 'Delighted' } });
    expect(startingChoices([other], looked)?.choices).to.include({ preset: 'Delighted' });
  });

  it('lends what its columns mean to others of its kind, and never the name of its source', () => {
    const other = { fingerprint: 'd'.repeat(64) };
    const choices = { map: 'comment=打分', encoding: 'big5', source: 'North' };
    const { choices: own } = startingChoices([importLine({ ...other, choices })], looked)!;
    expect(own).to.include({ map: 'comment=打分' });
    expect(own).to.not.have.any.keys('source', 'encoding');
    expect(startingChoices([importLine({ ...other, state: 'undone' })], looked)).to.equal(undefined);
  });

  it('lends nothing that throws away an id which is found in this one, or names columns that it does not have', () => {
    const here = { ...found, map: 'externalId=备注,occurredAt=评价时间,csat=打分' };
    const mapOf = (map: string) => {
      const other = importLine({ fingerprint: 'd'.repeat(64), choices: { map } });
      return startingChoices([other], { opening, inspection: here })?.choices.map;
    };
    expect(mapOf('occurredAt=评价时间,nps=打分')).to.equal('externalId=备注,occurredAt=评价时间,nps=打分');
    for (const said of ['externalId=打分', 'comment=备注']) expect(mapOf(said)).to.equal(said);
    for (const said of ['comment=elsewhere', 'none']) expect(mapOf(said)).to.equal(undefined);
  });
});

describe('Settings → Import', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  const understood = async (change = chosen()) => {
    const element = document.createElement('import-understood');
    element.chosen = change;
    holdSession('manager').append(element);
    await settled();
    return element;
  };
  const sent = async (change: Parameters<typeof run>[0]) => {
    const element = document.createElement('import-run');
    element.chosen = chosen({ run: run(change) });
    holdSession('manager').append(element);
    await settled();
    return element;
  };

  it('says what was understood in words', async () => {
    expect(understoodWords('a.csv', inspection).replaceAll(/[\u2066-\u2069]/g, '')).to.equal(
      '“a.csv” is a text table in GB18030: 62 rows, 60 answers. 打分 is read as Rating (CSAT), from 1 (worst) to 5 (best). Given from Apr 3, 2025 to May 7, 2025, in the time zone of the site. Each is known again by what stands in its row.',
    );
    const workbook = {
      ...inspection,
      format: 'xlsx',
      encoding: null,
      sheet: 'Answers',
      days: null,
      whole: false,
    } as const;
    expect(understoodWords('a.xlsx', workbook)).to.contain('an Excel workbook, sheet').and.contain('The file is large');
  });

  it('tells what a row is called without the kind behind it, and no less', async () => {
    const answer = { kind: 'csat', score: 5, occurredAt: '2025-04-03' };
    const ids = ['B7:csat', 'PRJ:north'];
    const first = ids.map((externalId, i) => ({ line: 2 + i, answer: { ...answer, externalId } }));
    expect(textOf(await understood(chosen({}, { ids: 'column', first }))))
      .to.contain('B7')
      .and.contain('PRJ:north')
      .and.not.contain('B7:csat');
  });

  it('says the units of times, and when a complaint was answered', async () => {
    const times: typeof inspection.times = [{ field: 'firstRepliedAt', columns: ['Reply (min)'], unit: 'minutes' }];
    expect(understoodWords('a.csv', { ...inspection, times }).replaceAll(/[\u2066-\u2069]/g, '')).to.contain(
      'Reply (min) is read in minutes.',
    );
    const told = { firstRepliedAt: 'PT5400S', resolvedAt: '2025-03-13T10:00:00.000', agent: 'Ann Lee' };
    const answer = { kind: 'complaint', comment: 'Torn', occurredAt: '2025-03-12', ...told };
    const element = await understood(chosen({}, { first: [{ line: 2, answer }] }));
    expect(textOf(element).replaceAll(/[\u2066-\u2069]/g, ''))
      .to.contain('First reply: 1h 30m after it came in')
      .and.contain('Resolved: 2025-03-13 10:00')
      .and.contain('Agent: Ann Lee');
  });

  it('names the zone of the site, shows moments that say their own by it, and names columns that are not taken', async () => {
    const columns = ['门店', 'id', 'blank'].map((name) => ({ name, filled: name === 'blank' ? 0 : 9, examples: [] }));
    const all = { ...inspection, columns: [...inspection.columns, ...columns] };
    const said = understoodWords('a.csv', all, 'Asia/Shanghai').replaceAll(/[\u2066-\u2069]/g, '');
    expect(said).to.contain('in the time zone Asia/Shanghai (of the site).').and.contain('Not taken: 门店, id.');
    const many = Array.from({ length: 9 }, (_, i) => ({ name: `c${i}`, filled: 1, examples: [] }));
    expect(understoodWords('a.csv', { ...inspection, columns: many })).to.contain('c5, 3 more columns.');
    const element = await understood(chosen());
    element.zone = 'Asia/Shanghai';
    const answer = { kind: 'csat', score: 5, occurredAt: '2025-07-01T01:30:00.000Z' };
    element.chosen = chosen({}, { first: [{ line: 2, answer }] });
    await settled();
    expect(textOf(element)).to.contain('2025-07-01 09:30');
    const zone = anywhereIn(element.renderRoot as ShadowRoot, '[name=timeZone]')!;
    expect(zone).to.have.property('placeholder').that.contains('Asia/Shanghai').and.contains('(of the site)');
  });

  it('says of a file without answers neither that each row gives one nor what of it is left', async () => {
    const none = { answers: 0, passedOver: nonePassedOver(), refused: [], first: [], open: ['occurredAt'] as const };
    const shown = textOf(await understood(chosen({}, { ...none, open: [...none.open] })));
    expect(shown).to.contain('No row can be stored yet').and.not.contain('What is not stored');
  });

  it('asks nothing of a file that has a header and no rows', async () => {
    const none = { rows: 0, answers: 0, passedOver: nonePassedOver(), refused: [], first: [], scores: [] };
    const element = await understood(chosen({}, none));
    expect(textOf(element)).to.contain('there is nothing to import').and.not.contain('Go there');
    expect(element.renderRoot.querySelector('slot, import-columns')).to.equal(null);
  });

  it('sets Latin names of zones apart from Chinese words, and no Chinese ones', async () => {
    await speak('zh-CN');
    const said = (zone: string | null) =>
      understoodWords('a.csv', { ...inspection, moments: { ...inspection.moments, zone } }).replaceAll(
        /[\u2066-\u2069]/g,
        '',
      );
    expect(said(null)).to.contain('，按站点的时间。');
    expect(said('Asia/Shanghai')).to.contain('，按 Asia/Shanghai 的时间。');
  });

  it('says what tool a file is of, asks where it only looks so, and takes another word for it', async () => {
    const preset = { name: 'Delighted', certainty: 'file', applied: true } as const;
    expect(understoodWords('a.csv', { ...inspection, preset })).to.contain('read as an export of');
    const denied = understoodWords('a.csv', { ...inspection, preset: { ...preset, applied: false } });
    expect(denied).to.contain('is not read as one');
    const asked = { ...preset, certainty: 'remembered', applied: false } as const;
    expect(understoodWords('a.csv', { ...inspection, preset: asked })).not.to.contain('Delighted');
    const element = await understood(chosen({}, { preset: asked, open: [] }));
    expect(textOf(element)).to.contain('It looks like an export of');
    const told: unknown[] = [];
    element.addEventListener('choose', (event) => told.push((event as CustomEvent).detail));
    const said = element.renderRoot.querySelector('import-said')!;
    const [yes, no] = said.renderRoot.querySelectorAll<HTMLElement>('.actions ui-button');
    yes!.click();
    no!.click();
    const select = anywhereIn(element.renderRoot as ShadowRoot, '[name=preset]')!.shadowRoot!.querySelector('select')!;
    expect(select.value).to.equal('none');
    select.value = '问卷星';
    select.dispatchEvent(new Event('change'));
    const anew = { map: undefined, scale: undefined, values: undefined };
    expect(told).to.deep.equal(['Delighted', 'none', '问卷星'].map((name) => ({ ...anew, preset: name })));
  });

  it('leads from what has to be said to the field that says it, and tells what is chosen', async () => {
    const element = await understood();
    anywhereIn(element.renderRoot as ShadowRoot, '.warning ui-button')!.click();
    expect(focused()).to.have.property('name', 'dateOrder');
    const told: unknown[] = [];
    element.addEventListener('choose', (event) => told.push((event as CustomEvent).detail));
    const choose = (host: string, select: string, value: string) => {
      const list = anywhereIn(element.renderRoot.querySelector(host)!.shadowRoot!, select)!.shadowRoot!;
      const control = list.querySelector('select')!;
      control.value = value;
      control.dispatchEvent(new Event('change'));
    };
    choose('import-choices', '[name=dateOrder]', 'dmy');
    choose('import-choices', '[name=encoding]', 'big5');
    choose('import-columns', 'ui-row:nth-child(4) ui-select', 'touchpoint');
    choose('import-scores', 'ui-select', '5');
    expect(told).to.deep.equal([
      { dateOrder: 'dmy' },
      {
        map: undefined,
        scale: undefined,
        values: undefined,
        headerLine: undefined,
        headerLines: undefined,
        encoding: 'big5',
      },
      { map: `${inspection.map},touchpoint=备注` },
      { values: '"满意"=5' },
    ]);
  });

  it('asks whether the others are wanted where too much is refused', async () => {
    const usual = textOf(await sent({}));
    expect(usual).to.contain('9,874 new, 120 already there, 6 refused').and.contain('Import 9,874 answers');
    const much = textOf(await sent({ progress: progress({ stored: 9_000, refused: 880 }) }));
    expect(much).to.contain('880 of 10,000 cannot be stored').and.contain('Import 9,000 answers anyway');
    const there = textOf(await sent({ progress: progress({ stored: 0, alreadyThere: 10_000, refused: 0 }) }));
    expect(there).to.contain('There is nothing to import').and.not.contain('Import 0');
    const bad = textOf(await sent({ progress: progress({ stored: 0, alreadyThere: 9_997, refused: 3 }) }));
    expect(bad).to.contain('Nothing of it is new').and.not.contain('All of it is there');
  });

  it('asks whether rows correct the answers that they look like, or both are kept', async () => {
    const element = await sent({ offered });
    const shown = textOf(element);
    expect(shown).to.contain('4 answers look like ones that are here already').and.contain('Line');
    const rows = element.renderRoot.querySelector('import-corrections')!.renderRoot.querySelectorAll('tbody tr');
    expect(Array.from(rows, (row) => textOf(row).replaceAll(/\s+/g, ' ').trim())).to.deep.equal([
      '7 Score 2 4',
      '9 Comment nothing 送得很快',
      '10 Status Needs a reply Resolved',
      'Resolved nothing 2026-05-03 09:30 UTC',
      '8 Says the same',
    ]);
    const asked: string[] = [];
    for (const name of ['store', 'store-correcting']) element.addEventListener(name, () => asked.push(name));
    const [correct, keep] = element.renderRoot.querySelectorAll<HTMLElement>('.actions > ui-button');
    expect([textOf(correct!), textOf(keep!)].map((said) => said.trim())).to.deep.equal([
      'Import 9,874 answers, 4 as corrections',
      'Import 9,874 answers, keeping both',
    ]);
    correct!.click();
    keep!.click();
    const only = await sent({ offered, progress: progress({ stored: 4 }) });
    expect(textOf(only)).to.contain('Import 4 answers as corrections');
    expect(asked).to.deep.equal(['store-correcting', 'store']);
  });

  it('asks whether it is of the source that holds the same rows, before it can be imported', async () => {
    const asks = { progress: progress({ elsewhere, waiting: { open: 3, late: 1 } }) };
    const element = await sent(asks);
    expect(textOf(element))
      .to.contain('3 complaints are open')
      .and.contain('1 of them was due')
      .and.not.contain('Import 9');
    const question = element.renderRoot.querySelector('import-source-asked')!;
    await question.updateComplete;
    expect(textOf(question)).to.contain('9,800 of 9,874 new answers are also in “').and.contain('the same source');
    const asked: string[] = [];
    element.addEventListener('same-source', (event) => asked.push((event as CustomEvent).detail));
    element.addEventListener('other-source', () => asked.push('another'));
    const [same, other] = question.renderRoot.querySelectorAll('ui-button');
    same!.click();
    other!.click();
    expect(asked).to.deep.equal(['评价 2025.csv', 'another']);
    const said = await sent({ ...asks, isOtherSource: true });
    expect(textOf(said)).to.contain('Import 9,874 answers');
    expect(said.renderRoot.querySelector('import-source-asked')).to.equal(null);
  });

  it('shows that a stored answer says something also to whoever may not read it', async () => {
    const element = await sent({ offered: [{ ...offered[0]!, was: null }] });
    const corrections = element.renderRoot.querySelector('import-corrections')!;
    expect(textOf(corrections.renderRoot.querySelector('tbody')!).replaceAll(/\s+/g, ' ').trim()).to.equal(
      '7 Score … 4',
    );
  });

  it('says that too many look like earlier ones for anybody to tell which is which', async () => {
    const element = await sent({ progress: progress({ isTooMuchToCorrect: true }) });
    expect(textOf(element)).to.contain('undo the import of the wrong one first');
  });

  it('says of a run which tickets stay as staff left them, and where the first of them stands', async () => {
    const remarks = [{ remark: 'as_staff_left', rows: 2, line: 1_200 }] as const;
    for (const phase of ['checking', 'storing'] as const)
      expect(textOf(await sent({ phase, progress: progress({ remarks }) }))).to.contain(
        'their tickets stay as staff left them. The first stands in line 1,200.',
      );
  });

  it('says what is corrected by its own id, and keeps the earlier ones or corrects them as one likes', async () => {
    const element = await sent({ progress: progress({ stored: 9_871, corrected: 3 }) });
    expect(textOf(element)).to.contain('3 corrected').and.contain('Import 9,874 answers');
    const asked: unknown[] = [];
    element.addEventListener('correct', (event) => asked.push((event as CustomEvent).detail));
    element.renderRoot.querySelector<HTMLElement>('.earlier ui-button')!.click();
    const taken = { line: 3, field: 'externalId', message: '', trouble: 'taken', value: '' } as const;
    const kept = { progress: progress({ refused: 3, errors: [{ times: 3, first: taken }] }) };
    element.chosen = chosen({ choices: { corrections: 'refuse' }, run: run(kept) });
    await element.updateComplete;
    expect(textOf(element)).to.contain('the earlier ones are kept');
    element.renderRoot.querySelector<HTMLElement>('.earlier ui-button')!.click();
    expect(asked).to.deep.equal(['refuse', 'replace']);
    element.chosen = chosen({ run: run(kept) }, { ids: 'column' });
    await element.updateComplete;
    expect(textOf(element)).to.contain('Correct the earlier ones');
    element.chosen = chosen({ choices: { corrections: 'replace' }, run: run(kept) });
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.earlier')).to.equal(null);
  });

  it('tells a check of which source its rows are, and what becomes of earlier answers', async () => {
    const calls = startFakeApi({ [`PUT ${path}/a/pieces/1`]: { errors: [] } });
    const api = patientCalls(site.id, { signal: new AbortController().signal, wait: () => {} });
    const choices = { source: 'a.csv', corrections: 'refuse' } as const;
    await api.send('a', 1, '{}', true, choices);
    await api.send('a', 1, '{}', false, choices);
    expect(calls.map((call) => call.path.split('?')[1] ?? '')).to.deep.equal([
      'dryRun=true&source=a.csv&corrections=refuse',
      '',
    ]);
  });

  it('counts what an import had stored before it broke off as that, not as what is to come', async () => {
    const before = { rows: 600, stored: 600, alreadyThere: 0, corrected: 0, refused: 0 };
    const all = { rows: 1_000, alreadyThere: 0, before };
    const rest = textOf(await sent({ progress: progress({ ...all, stored: 990, refused: 10 }) }));
    expect(rest).to.contain('600 were sent before').and.contain('10 of 400 cannot be stored');
    expect(rest).to.contain('Import 390 answers anyway');
    const none = textOf(await sent({ progress: progress({ ...all, stored: 600, refused: 400 }) }));
    expect(none).to.contain('None of the rest').and.contain('Finish the import').and.not.contain('Import 600');
  });

  it('says how much of what was refused there is to keep', async () => {
    expect(textOf(await sent({})))
      .to.contain('Download what would be refused (CSV)')
      .and.not.contain('(CSV):');
    const stored = (change: Partial<Progress>) => sent({ phase: 'storing', progress: progress(change) });
    for (const change of [{ refused: 6 }, { refused: 4_212 }])
      expect(textOf(await stored(change)))
        .to.contain('Download what was refused (CSV)')
        .and.not.contain('(CSV):');
    const before = { ...progress().before, refused: 1_200 };
    for (const [change, said] of [
      [{ refused: 4_212, before }, '4,012 of 4,212'],
      [{ refused: 4_212, byOthers: true as const }, '1,000 of 4,212'],
    ] as const)
      expect(textOf(await stored(change))).to.contain(`Download what was refused (CSV): ${said}`);
  });

  it('cannot check a file that is not read as it was chosen', async () => {
    const element = document.createElement('import-run');
    element.chosen = chosen({ fault: { choice: 'encoding' } }, { open: [] });
    holdSession('manager').append(element);
    await settled();
    expect(element.renderRoot.querySelector('ui-button')!.disabled).to.equal(true);
  });

  it('says as what the rows of tickets are taken, and takes them as something else as one likes', async () => {
    const map = 'occurredAt=评价时间,complaint=备注';
    const other = { as: 'complaints' as const, columns: ['备注'], map };
    const element = await understood(chosen({}, { otherwise: other, open: [] }));
    const said = element.renderRoot.querySelector('import-said')!;
    expect(textOf(said)).to.contain('Each row is a ticket, and its rating alone is taken');
    const asked: unknown[] = [];
    element.addEventListener('choose', (event) => asked.push((event as CustomEvent).detail));
    said.renderRoot.querySelector<HTMLElement>('.actions ui-button')!.click();
    expect(asked).to.deep.equal([{ map: other.map }]);
  });

  it('keeps the names of sheets apart from what stands around them', async () => {
    const element = await understood(chosen({}, { sheet: 'a', sheets: ['a', '\u202eb'] }));
    const select = anywhereIn(element.renderRoot as ShadowRoot, '[name=sheet]')!;
    expect(Array.from(select.shadowRoot!.querySelectorAll('option'), (one) => one.textContent)).to.deep.equal(
      ['a', '\u202eb'].map(isolated),
    );
  });

  it('opens no file that is dropped beside the box', async () => {
    startFakeApi({ [`GET ${path}`]: { items: [], nextCursor: null } });
    const element = holdSession('manager').appendChild(document.createElement('import-settings'));
    await until(() => anywhereIn(element.renderRoot as ShadowRoot, 'import-drop'));
    const dropped = (): boolean => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a'], 'a.csv'));
      return document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    expect(dropped()).to.equal(false);
    element.remove();
    expect(dropped()).to.equal(true);
  });

  it('takes the first of what is dropped on the box, and says so where there are more', async () => {
    const box = document.body.appendChild(document.createElement('import-drop'));
    await box.updateComplete;
    const zone = box.renderRoot.querySelector('.zone')!;
    const taken: string[] = [];
    box.addEventListener('chosen', (event) => taken.push((event as CustomEvent<File>).detail.name));
    const drag = async (type: 'dragover' | 'drop', ...names: string[]) => {
      const dataTransfer = new DataTransfer();
      for (const name of names) dataTransfer.items.add(new File(['a'], name));
      const isTaken = !zone.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      await box.updateComplete;
      return { isTaken, isOver: zone.classList.contains('over'), isMore: textOf(box).includes('One file at a time') };
    };
    expect(await drag('dragover')).to.deep.equal({ isTaken: false, isOver: false, isMore: false });
    expect(await drag('dragover', 'a.csv')).to.deep.equal({ isTaken: true, isOver: true, isMore: false });
    expect(await drag('drop', 'a.csv', 'b.csv')).to.deep.equal({ isTaken: true, isOver: false, isMore: true });
    expect(await drag('drop', 'c.csv')).to.deep.equal({ isTaken: true, isOver: false, isMore: false });
    expect(taken).to.deep.equal(['a.csv', 'c.csv']);
    box.remove();
  });

  it('says that it waits for the server, and can be gone on with where it was stopped', async () => {
    expect(textOf(await sent({ phase: 'storing', state: 'waiting' }))).to.contain('will continue by itself');
    const others = await sent({ phase: 'storing', progress: progress({ stored: 3, byOthers: true }) });
    expect(textOf(others)).to.contain('Somebody else has imported the rest of it');
    const stopped = await sent({ phase: 'storing', state: 'stopped' });
    let asked = 0;
    stopped.addEventListener('store', () => (asked += 1));
    stopped.renderRoot.querySelector<HTMLElement>('.actions > ui-button')!.click();
    expect(asked).to.equal(1);
  });

  it('goes on once the server answers again', async () => {
    const calls = startFakeApi({ [`GET ${path}`]: 'busy' });
    const ended = new AbortController();
    let waits = 0;
    const api = patientCalls(site.id, { signal: ended.signal, wait: () => (waits += 1) });
    const answered = api.ofHeader('e');
    await until(() => calls[0] && waits === 1);
    startFakeApi({ [`GET ${path}`]: { items: [importLine()], nextCursor: null } });
    dispatchEvent(new Event('online'));
    expect(await answered).to.have.length(1);
  });

  it('lists imports with what became of them, and undoes one once it is meant', async () => {
    const counts = { takenBack: 9_871, restored: 3, correctedSince: 1, kept: { answers: 2, tickets: [7, 9] } };
    const kept = importLine({ id: 'b', state: 'undone', file: 'b.csv', ...counts });
    const list = { [`GET ${path}`]: { items: [importLine({ corrected: 3 }), kept], nextCursor: null } };
    startFakeApi(list);
    const element = holdSession('manager').appendChild(document.createElement('import-settings'));
    const undo = await until(() => anywhereIn(element.renderRoot as ShadowRoot, `[data-of="${importLine().id}"]`));
    const shown = textOf(element);
    expect(shown).to.contain('9,874 new, 120 already there, 3 corrected, 6 refused').and.contain('Wang');
    expect(shown).to.contain('2 answers stayed').and.contain('#7').and.contain('#9');
    expect(shown).to.contain('9,871 taken back').and.contain('3 corrections taken back').and.contain('1 stays as');
    // By the clocks of the site, as the command says it.
    expect(shown).to.match(/May 3, 2026, 5:30\sPM/);
    expect(shown.replaceAll(/[\u2066-\u2069]/g, '')).to.contain('Date and time: 评价时间; Rating (CSAT): 打分');
    const calls = startFakeApi({
      ...list,
      [`PUT ${path}/${importLine().id}/undoing`]: importLine({ state: 'undoing' }),
    });
    undo.click();
    const question = await until(() => document.querySelector('ui-question'));
    await question.updateComplete;
    expect(textOf(question)).to.contain('3 earlier answers that it corrected become again what they were');
    question.renderRoot.querySelector<HTMLElement>('ui-button')!.click();
    await until(() => calls.some(({ method }) => method === 'PUT'));
  });

  it('offers neither to go on with what is on its way from this page nor to undo it', async () => {
    startFakeApi({ [`GET ${path}`]: { items: [importLine({ state: 'open' })], nextCursor: null } });
    const element = document.createElement('import-list');
    holdSession('manager').append(element);
    await until(() => textOf(element).includes('Choose the same file again') && textOf(element).includes('Undo'));
    element.sending = importLine().fingerprint;
    await until(() => !textOf(element).includes('Choose the same file again') && !textOf(element).includes('Undo'));
  });

  it('says what another tab of this browser sends, until it does not any more', async () => {
    startFakeApi({ [`GET ${path}`]: { items: [importLine({ state: 'open' })], nextCursor: null } });
    const release = holdImport(site.id, importLine().fingerprint);
    const element = document.createElement('import-list');
    holdSession('manager').append(element);
    await until(() => textOf(element).includes('In another tab'));
    expect(textOf(element)).to.contain('Being imported').and.not.contain('Undo').and.not.contain('new');
    release();
    await until(() => textOf(element).includes('Choose the same file again') && textOf(element).includes('Undo'));
  });

  it('offers no undoing of what stored nothing, and says how many refused rows of how many there are', async () => {
    const none = importLine({ stored: 0, refused: 4_212 });
    startFakeApi({ [`GET ${path}`]: { items: [none], nextCursor: null } });
    const element = document.createElement('import-list');
    holdSession('manager').append(element);
    await until(() => textOf(element).includes('First 1,000 of 4,212 refused rows'));
    expect(textOf(element)).not.to.contain('Undo');
  });

  it('goes back as far as one likes', async () => {
    const [first, second] = ['a', 'b'].map((id) => importLine({ id, file: `${id}.csv` })) as [ImportLine, ImportLine];
    startFakeApi({ [`GET ${path}`]: { items: [first], nextCursor: 'next' } });
    const element = document.createElement('import-list');
    holdSession('manager').append(element);
    const more = await until(() => anywhereIn(element.renderRoot as ShadowRoot, 'ui-list + ui-button'));
    const calls = startFakeApi({ [`GET ${path}`]: { items: [second], nextCursor: null } });
    more.click();
    await until(() => textOf(element).includes('b.csv'));
    expect(textOf(element)).to.contain('a.csv').and.not.contain('More');
    expect(calls.map((call) => call.path)).to.deep.equal([`${path}?limit=50&cursor=next`]);
  });

  it('shows those who may only undo no way in', async () => {
    startFakeApi({ [`GET ${path}`]: { items: [], nextCursor: null } });
    const element = holdSession('viewer').appendChild(document.createElement('import-settings'));
    await until(() => textOf(element).includes('Nothing was imported yet'));
    expect(anywhereIn(element.renderRoot as ShadowRoot, 'import-drop')).to.equal(undefined);
  });

  it('gives what was refused as a table, with the cells of its rows', async () => {
    const error = { line: 12, field: 'csat', message: '', trouble: 'score_unread', value: 'n. a.' } as const;
    const said = 'Line,Field,What is wrong,What stood there';
    const one = '12,Rating (CSAT),cannot be read as a score,n. a.';
    const bytes = async (table: Blob) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(await table.arrayBuffer());
    expect(await bytes(refusedKept({ errors: [error] }))).to.equal(`\ufeff${said}\r\n${one}\r\n`);
    const columns = ['day', '=x'];
    const first = withRefused(undefined, { columns, rows: [{ ...error, cells: ['May', 'n. a.'] }] });
    const other = { ...error, message: 'must be one line', trouble: 'refused' } as const;
    expect(await bytes(refusedKept({ errors: [other] }))).to.contain(',must be one line,');
    const both = withRefused(first, { columns, rows: [{ ...error, line: 13, cells: ['=1+1'] }] });
    expect(await bytes(both)).to.equal(
      `\ufeff${said},day,"'=x"\r\n${one},May,n. a.\r\n${one.replace('12', '13')},"'=1+1"\r\n`,
    );
  });

  it('tells rows that a tool wrote for itself as passed over', async () => {
    const passedOver = { ...inspection.passedOver, blank: 0, total: 0, preview: 400, unfinished: 2 };
    const shown = textOf(await understood(chosen({}, { passedOver, refused: [] })));
    expect(shown)
      .to.contain('Passed over: 400 tests or spam')
      .and.contain('2 never sent')
      .and.not.contain('Every row can be stored');
  });

  it('says a group of NPS as everywhere, and before it is stored where it counts', async () => {
    const values = [{ value: '推荐', rows: 12, score: null, group: 'promoter', exact: true } as const];
    const scores = [{ kind: 'nps', columns: ['打分'], worst: 0, best: 10, values }];
    const answer = { kind: 'nps', group: 'promoter', occurredAt: '2025-04-03' };
    const element = await understood(chosen({}, { scores, first: [{ line: 2, answer }] }));
    const shown = textOf(element);
    expect(shown).to.contain('Promoter (no score given)').and.not.contain('group: ');
    const mark = anywhereIn(element.renderRoot as ShadowRoot, 'score-mark')!;
    expect(textOf(mark).trim()).to.equal('+');
    expect(shown).to.contain('12 answers name their group and no number: they count in the NPS');
    expect(understoodWords('a.csv', { ...inspection, scores }).replaceAll(/[\u2066-\u2069]/g, '')).to.contain(
      '打分 is read as Recommendation (NPS), by names of groups. 12 answers name their group',
    );
    expect(anywhereIn(element.renderRoot as ShadowRoot, '[name=worst]')).to.equal(undefined);
  });

  it('names reasons and further questions in every language, and offers reasons as a meaning', async () => {
    expect(columnFields).to.include('answers.reasons');
    const named = () => ['answers.reasons', 'answers.wish', 'group'].map(fieldName);
    expect(named().map((name) => name.replaceAll(/[\u2066-\u2069]/g, ''))).to.deep.equal([
      'Reasons',
      'Question wish',
      'NPS group',
    ]);
    await speak('zh-CN');
    expect(named()[0]).to.equal('原因');
  });

  it('tells kinds of what is refused only where they are those of all that is counted', async () => {
    const shown = (change: Parameters<typeof progress>[0]) =>
      sent({ phase: 'storing', progress: progress(change) }).then(textOf);
    const before = { rows: 600, stored: 400, alreadyThere: 0, corrected: 0, refused: 200 };
    expect(await shown({})).to.contain('First in line 12');
    for (const part of [{ before }, { byOthers: true } as const])
      expect(await shown(part))
        .to.contain('6 refused')
        .and.not.contain('First in line');
  });

  it('is imported in part only once something is stored', async () => {
    const none = textOf(await sent({ phase: 'storing', state: 'stopped', progress: undefined }));
    expect(none).to.contain('was stopped').and.not.contain('in part');
    expect(textOf(await sent({ phase: 'storing', state: 'stopped' }))).to.contain('is imported in part');
  });
});

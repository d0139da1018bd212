import { describe, expect, it } from 'vitest';
import { importedResponse } from '../../contract/imports/imported-response.ts';
import { openImport } from '../open-import.ts';
import { nonePassedOver, type PassedOver } from '../passed-over.ts';
import { collect, file } from '../reading/source.test-data.ts';
import { workbookOf } from '../reading/workbook.test-data.ts';
import { caseOf, presetCases, sourceOfCase } from './cases/cases.test-data.ts';
import { isoLike, type PresetCase } from './cases/made-up.test-data.ts';
import { histogram, recounted, said } from './cases/recounted.test-data.ts';
import { presets } from './find-preset.ts';

const inspected = async (text: string) => (await openImport(file(text), {})).inspection();

/** The same of what the importer gives, each answer as the API takes it; an id that is made of the row says nothing more. */
async function imported(one: PresetCase) {
  const { preset, isOtherwise = false, left = {} } = one;
  const passed = nonePassedOver();
  const opened = await openImport(await sourceOfCase(one), { preset });
  const map = isOtherwise ? (await opened.inspection()).otherwise!.map : undefined;
  const taken = map === undefined ? opened : await openImport(await sourceOfCase(one), { preset, map });
  const rows = await collect(taken.rows(passed));
  const answers = rows.map((row) => importedResponse.parse('body' in row ? row.body : row));
  return {
    answers: answers.map(({ externalId, ...answer }) =>
      said({ ...answer, externalId: externalId.startsWith('row:') ? '' : externalId.replace(/:[a-z]+$/, '') }),
    ),
    left: Object.fromEntries(Object.keys(left).map((why) => [why, passed[why as keyof PassedOver]])),
    silent: passed.unanswered + passed.unscored,
  };
}

describe('a preset', () => {
  it('has a made-up file each', () => {
    expect([...new Set(presetCases.map(({ preset }) => preset))].toSorted()).toEqual(
      presets.map(({ name }) => name).toSorted(),
    );
  });

  it.each(presetCases)('$title gives row by row what its cells say', async (one) => {
    const [given, counted] = [await imported(one), recounted(one)];
    expect(histogram(given.answers)).toEqual(histogram(counted.answers));
    expect(given).toEqual(counted);
  });
});

describe('Qualtrics', () => {
  const header = 'StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,Q1_NPS'.split(',');
  const rows = [
    ['IP Address', 'TRUE'],
    ['IP Address', 'false'],
    ['Spam', 'true'],
    ['survey test', 'True'],
    ['8', '1'],
    ['0', '0'],
  ];
  const cellsOf = ([status = '', finished = '']: string[], n: number) => {
    const at = isoLike(n);
    return [at, at, status, '100', finished, at, `R_${n}`, '9'];
  };

  it('leaves rows out however their words are written', async () => {
    const { answers, passedOver } = await inspected([header, ...rows.map(cellsOf)].join('\n'));
    expect({ answers, passedOver }).toMatchObject({ answers: 1, passedOver: { preview: 3, unfinished: 2 } });
  });

  it('leaves rows out of a workbook, where true and false are no texts', async () => {
    const cell = (text: string) =>
      /^(?:true|false)$/i.test(text)
        ? `<c t="b"><v>${Number(/true/i.test(text))}</v></c>`
        : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = [header, ...rows.map(cellsOf)].map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
    const { answers, passedOver } = await (await openImport(await workbookOf({ A: sheet }), {})).inspection();
    expect({ answers, passedOver }).toMatchObject({ answers: 1, passedOver: { preview: 3, unfinished: 2 } });
  });
});

it('a ticket of Zendesk that was rated twice gives both ratings', async () => {
  const header = 'ticket_id,score,comment,reason,created_at';
  const rated = ['1,good,fine,x,2026-01-02T10:00:00Z', '1,bad,late,x,2026-01-03T10:00:00Z'];
  const opened = await openImport(file([header, ...rated].join('\n')), {});
  const rows = await collect(opened.rows(nonePassedOver()));
  const ids = rows.map((row) => 'body' in row && row.body['externalId']);
  expect((await opened.inspection()).ids).toBe('rows');
  expect(new Set(ids).size).toBe(2);
});

describe('Taipei 1999', () => {
  const header = '案件編號,派工項目,案件地址,立案日期,立案時間';
  const row = '1131,路燈故障,信義區,20241130,235136';

  it('keeps complaints whose numbers come twice apart, each with its number', async () => {
    const { answers, first, ids } = await inspected([header, row, '1131,路面坑洞,大安區,20241130,081500'].join('\n'));
    expect({ answers, ids }).toEqual({ answers: 2, ids: 'rows' });
    expect(first.map(({ answer }) => answer)).toMatchObject([
      { comment: '路燈故障', occurredAt: '2024-11-30T15:51:36.000Z', attributes: { case: '1131' } },
      { comment: '路面坑洞', occurredAt: '2024-11-30T00:15:00.000Z', attributes: { case: '1131' } },
    ]);
  });

  it.each([
    ['to the right', '1132,路燈故障,信義區,一段,20241130', 'moment_unread'],
    ['to the left', '路燈故障,信義區,20241130,235136,', 'moment_unread'],
    ['out of the table', '1132,路燈故障,信義區,一段,20241130,235136', 'width'],
  ])('tells of a row whose cells are shifted %s', async (_, shifted, trouble) => {
    const { answers, refused } = await inspected([header, row, shifted].join('\n'));
    expect(answers).toBe(2);
    expect(refused).toMatchObject([{ trouble, rows: 1, line: 3 }]);
  });
});

it('several choices in a cell of 问卷星 are as many reasons', async () => {
  const { first } = await inspected(caseOf('问卷星').text);
  expect(first[0]!.answer).toMatchObject({ kind: 'csat', answers: { reasons: ['等候', '态度'] } });
});

import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../contract/imports/understood.ts';
import { openImport } from '../open-import.ts';
import { file } from '../reading/source.test-data.ts';
import type { Source } from '../reading/source.ts';
import { caseOf, presetCases, sourceOfCase } from './cases/cases.test-data.ts';
import { findPreset, presets } from './find-preset.ts';

const inspectedOf = async (source: Source, choices: ImportChoices = {}) =>
  (await openImport(source, choices)).inspection();
const inspected = (text: string, choices: ImportChoices = {}) => inspectedOf(file(text), choices);

describe('a format', () => {
  it.each(presetCases)(
    '$title is known by its header, and taken by itself unless it is only remembered',
    async (one) => {
      const { name, certainty } = presets.find(({ name: other }) => other === one.preset)!;
      const { preset, refused } = await inspectedOf(await sourceOfCase(one));
      expect(preset).toMatchObject({ name, certainty, applied: certainty !== 'remembered' });
      expect(refused).toEqual([]);
    },
  );

  it.each(presets.filter(({ has }) => has.length > 2))('$name is not one with two columns fewer', ({ name, has }) => {
    const names = has.map((column) => column.split('|')[0]!);
    expect(findPreset(names, undefined)?.preset.name).toBe(name);
    expect(findPreset(names.slice(2), undefined)?.preset.name).not.toBe(name);
    expect(findPreset(names.slice(0, -2), undefined)?.preset.name).not.toBe(name);
  });

  it('of Google Forms begins with its moment', () => {
    expect(findPreset(['Name', 'Timestamp', 'Score'], undefined)).toBeNull();
  });

  it.each([
    '时间戳记',
    '時間戳記',
    'Zeitstempel',
    'Horodateur',
    'Carimbo de data/hora',
    'Informazioni cronologiche',
    'タイムスタンプ',
    '타임스탬프',
    'Отметка времени',
  ])('of Google Forms is known by its moment, %s, beside another date', async (moment) => {
    const rows = ['2026-01-02 10:00:00,2025-12-24,5', '2026-01-03 10:00:00,2025-12-25,1'];
    expect(await inspected([`${moment},Date of your visit,Rating`, ...rows].join('\n'))).toMatchObject({
      preset: { name: 'Google Forms', applied: true },
      map: `occurredAt=${moment},csat=Rating`,
    });
  });

  const day = '2026-01-02 10:00:00';
  it.each([
    [
      'its kinds',
      `Timestamp,kind,score,comment\n${day},nps,9,fine\n${day},csat,1,bad one`,
      ['kind=kind', 'score=score'],
    ],
    [
      'its ids',
      `Timestamp,Response ID,Rating,Comment\n${day},R-1,5,fine\n${day},R-9,1,bad one`,
      ['externalId=Response ID'],
    ],
    ['a score', `Timestamp,Score,Category\n${day},5,Rooms\n${day},1,Food`, ['csat=Score', 'category=Category']],
    [
      'a likelier moment',
      `Timestamp,Submitted,Rating\n${day},2026-01-01,5\n${day},2026-01-01,1`,
      ['occurredAt=Submitted'],
    ],
  ])('of Google Forms takes no file that begins with Timestamp and has %s', async (_, text, parts) => {
    const { preset, map } = await inspected(text);
    expect(preset).toBeNull();
    expect(map.split(',')).toEqual(expect.arrayContaining(parts));
  });

  it('of Google Forms passes over the points of a quiz, and takes a question of that name', async () => {
    const quiz = await inspected(`Timestamp,Score,How satisfied are you?\n${day},8 / 10,5\n${day},3 / 10,1`);
    expect(quiz).toMatchObject({ preset: { applied: true }, map: 'occurredAt=Timestamp,csat=How satisfied are you?' });
    expect(await inspected(`Timestamp,Score\n${day},5\n${day},1`)).toMatchObject({
      map: 'occurredAt=Timestamp,csat=Score',
    });
  });
});

describe('what is said comes before what is known of a format', () => {
  it('the map, the zone and single values', async () => {
    const { text } = caseOf('Zendesk tickets');
    const map = 'occurredAt=Updated at,csat=Satisfaction Score';
    const said = await inspected(text, { map, timeZone: 'Asia/Tokyo', values: 'Good=4' });
    expect(said).toMatchObject({ map, preset: { applied: true }, moments: { zone: 'Asia/Tokyo' } });
    expect(said.scores[0]!.values).toContainEqual({ value: 'Good', rows: 16, score: 4, group: null, exact: true });
    expect(said.scores[0]!.values).toContainEqual({ value: 'Bad', rows: 6, score: 1, group: null, exact: true });
  });

  it('none: then rows that a format would leave out are answers too', async () => {
    const said = await inspected(caseOf('Qualtrics').text, { preset: 'none' });
    expect(said).toMatchObject({
      preset: { name: 'Qualtrics', applied: false },
      passedOver: { preview: 0 },
      answers: 40,
    });
    expect((await inspected(caseOf('Delighted').text, { preset: 'none' })).preset).toBeNull();
  });

  it('one that there is not is a fault of the choice', async () => {
    await expect(inspected('a,b\n1,2', { preset: 'Qualtrix' })).rejects.toMatchObject({ field: 'preset' });
  });
});

it('no address and no name of somebody who only answered is taken', async () => {
  for (const { text } of presetCases)
    expect((await inspected(text)).map).not.toMatch(/\bIP|IP\b|IPAddress|userName|Nombre/);
});

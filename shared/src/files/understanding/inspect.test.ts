import { describe, expect, it } from 'vitest';
import { openImport } from '../open-import.ts';
import { file } from '../reading/source.test-data.ts';
import { untakenColumns } from './untaken-columns.ts';

const inspected = async (...lines: readonly string[]) => (await openImport(file(lines.join('\n')), {})).inspection();

describe('what is understood of a file', () => {
  it('counts every row beneath the header once: as answers, or as passed over', async () => {
    const rows = ['2026-01-02,5', ',', '2026-01-03,4', '2026-01-04,', 'Total,9'];
    const { rows: all, answers, passedOver } = await inspected('day,rating', ...rows);
    expect({ all, answers }).toEqual({ all: 5, answers: 2 });
    expect(passedOver).toMatchObject({ blank: 1, unanswered: 1, total: 1 });
  });

  it('tells of columns whose names say what is missing, and whose values do not', async () => {
    const rows = ['someday,0,x', 'someday,49,y'];
    const { open, misfits } = await inspected('date,score,by', ...rows);
    expect(open).toEqual(['occurredAt', 'kind']);
    expect(misfits).toEqual([
      { open: 'occurredAt', column: 'date', value: 'someday' },
      { open: 'kind', column: 'score', value: '49' },
    ]);
    const words = await inspected('date,score', '2026-01-02,great3');
    expect(words.misfits).toEqual([{ open: 'kind', column: 'score', value: 'great3' }]);
    expect((await inspected('date,points', '2026-01-02,1', '2026-01-03,7')).misfits).toEqual([]);
  });

  it('names the columns that nothing is taken of, but for empty ones', async () => {
    const inspection = await inspected('day,rating,weather,note', '2026-01-02,5,rain,', '2026-01-03,4,sun,');
    expect(untakenColumns(inspection)).toEqual(['weather']);
  });

  it('takes shops for places and types of service for those, and addresses for none', async () => {
    const rows = (place: (n: number) => string) =>
      Array.from({ length: 30 }, (_, n) => `2026-01-02,${1 + (n % 5)},${place(n)}`);
    const { map } = await inspected('day,rating,门店', ...rows((n) => `店${n % 3}`));
    expect(map).toBe('occurredAt=day,csat=rating,touchpoint=门店');
    const { map: services } = await inspected('day,rating,服务类型', ...rows((n) => `维修${n % 3}`));
    expect(services).toBe('occurredAt=day,csat=rating,attributes.service_type=服务类型');
    for (const name of ['Location', 'Service category'])
      expect((await inspected(`day,rating,${name}`, ...rows((n) => `${n} High Street`))).map).not.toContain(name);
  });

  it.each([[[]], [[',,', ',,']]])('of a header with no rows but blank ones is that: %j', async (rows) => {
    const { rows: all, passedOver } = await inspected('day,rating,note', ...rows);
    expect({ all, blank: passedOver.blank }).toEqual({ all: rows.length, blank: rows.length });
  });
});

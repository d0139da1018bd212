import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tableOf, type Column } from '@huiyin/server/exports/writing/table';
import { writeCsv } from '@huiyin/server/exports/writing/write-csv';
import { writeXlsx } from '@huiyin/server/exports/writing/write-xlsx';

/** An answer as another tool had it. */
interface Row {
  id: string;
  at: string;
  kind: 'csat' | 'nps' | 'complaint';
  score: number | null;
  comment: string | null;
  category: string | null;
}

const minuteMs = 60_000;
/** One row in so many is on no scale. */
const refused = 200;
const sliceSize = 1_000;
const said = [
  'Quick and friendly, thank you.',
  '物流太慢了，等了整整一周',
  '客服回覆很快，謝謝',
  'The size chart is wrong, and nobody told me.',
];
const categories = ['delivery', 'quality', 'refund', 'service'];

const columns: Column<Row>[] = [
  { name: 'externalId', of: ({ id }) => id },
  { name: 'occurredAt', of: ({ at }) => at },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'score', of: ({ score }) => score },
  { name: 'comment', of: ({ comment }) => comment },
  { name: 'category', of: ({ category }) => category },
];

/** Writes a file of so many answers of three kinds over two years, the last of them now, whose ids begin with `name`. */
export async function writeAnswers(path: string, rows: number, name: string): Promise<void> {
  const table = tableOf('answers', columns, () => slices(rows, name));
  await pipeline(
    Readable.from(path.endsWith('.xlsx') ? writeXlsx([table], 'UTC') : writeCsv(table)),
    createWriteStream(path),
  );
}

/** How many of so many answers have to be refused. */
export const refusedOf = (rows: number): number => Math.floor(rows / refused);

async function* slices(rows: number, name: string): AsyncGenerator<Row[]> {
  const now = Date.now();
  const stepMs = (2 * 365 * 24 * 60 * minuteMs) / rows;
  for (let begin = 0; begin < rows; begin += sliceSize)
    yield Array.from({ length: Math.min(sliceSize, rows - begin) }, (_, i) => {
      const nth = begin + i;
      return row(nth, `${name}-${nth}`, new Date(now - (rows - nth) * stepMs).toISOString());
    });
}

/** Six in ten are CSAT, three NPS; one complains. */
function row(nth: number, id: string, at: string): Row {
  const comment = nth % 4 === 0 ? `${said[(nth / 4) % said.length]} ${nth}` : null;
  if (nth % 10 === 9)
    return {
      id,
      at,
      kind: 'complaint',
      score: null,
      comment: `Order ${nth}: ${said[nth % said.length]}`,
      category: categories[nth % categories.length]!,
    };
  const kind = nth % 10 < 6 ? 'csat' : 'nps';
  const score = nth % refused === 1 ? 99 : kind === 'csat' ? 1 + (nth % 5) : nth % 11;
  return { id, at, kind, score, comment, category: null };
}

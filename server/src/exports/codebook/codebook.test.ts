import { codebookWords } from '@huiyin/shared/i18n/codebook';
import { expect, it } from 'vitest';
import { openTestDb } from '../../testing/open-test-db.ts';
import { answerColumns, type ExportedAnswer } from '../answer-columns.ts';
import { flatColumns } from '../writing/flat.ts';
import { tableOf } from '../writing/table.ts';
import { meaningsOf } from './meanings.ts';
import { variablesOf, type Meaning } from './variables.ts';
import { writeR } from './write-r.ts';
import { writeSpss } from './write-spss.ts';

const tableWith = (attributes: readonly string[] = []) =>
  tableOf<ExportedAnswer>('answers', answerColumns({ answers: [], attributes }, true), async function* () {});
const meaningOf = (column: string): Meaning => ({ label: column });

it.each(Object.keys(codebookWords) as (keyof typeof codebookWords)[])(
  'says what each column is called in %s, and what its codes mean',
  async (language) => {
    await using t = await openTestDb();
    const meaning = await meaningsOf(t.call(await t.site()), language);
    const unnamed = flatColumns(tableWith()).filter(({ name }) => meaning(name).label === name);
    expect(unnamed.map(({ name }) => name)).toEqual([]);
    expect(meaning('group').values!.map(([code]) => code)).toEqual(['promoter', 'passive', 'detractor']);
  },
);

it('is read with a file by what its first line calls the columns, not by their places alone', () => {
  const variables = variablesOf(tableWith(['plan']), meaningOf);
  const r = writeR(variables, 'a.csv').split('\n');
  expect(r).toContain('answers <- answers[c(columns, setdiff(names(answers), columns))]');
  expect(r.find((line) => line.startsWith('columns <- '))).toContain('"answers", "attributes.plan", "attributes", ');
  const spss = writeSpss(variables, 'a.csv').split('\n');
  const checked = spss.filter((line) => line.endsWith(' #others = 1.')).map((line) => /<> '(.*)'/.exec(line)![1]);
  // What every file begins with is not looked at.
  expect(['externalId', ...checked]).toEqual(variables.map(({ column }) => column));
  expect(spss).toContain('SELECT IF (#line > 1 AND #others = 0).');
});

it('takes off what keeps spreadsheets from running a text, in SPSS as in R', () => {
  const variables = variablesOf(tableWith(['plan']), meaningOf);
  const spss = writeSpss(variables, 'a.csv');
  const [, texts] = /DO REPEAT it = (.*?)\.\nIF /s.exec(spss)!;
  const wanted = variables.filter(({ type }) => type === 'text').map(({ name }) => name);
  expect(wanted).toContain('attributes.plan');
  expect(texts!.split(/[\s,]+/)).toEqual(wanted);
  expect(writeR(variables, 'a.csv')).toContain('answers[] <- lapply(answers, unguarded)');
});

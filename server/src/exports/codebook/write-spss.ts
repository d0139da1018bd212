import type { Labelled, Part, Variable } from './variables.ts';

/** What SPSS takes, in bytes of UTF-8. */
const longest = { label: 255, valueLabel: 120 } as const;

/**
 * A syntax of SPSS that reads a file of answers, a row a line, and says what its columns mean. The columns are read by their places, so of a file whose first
 * line names others no answer is taken: one that came in between the two downloads may bring a column.
 */
export function writeSpss(variables: readonly Variable[], file: string): string {
  const numbers = variables.filter(({ type }) => type === 'number');
  return [
    '* Encoding: UTF-8.',
    'SET DECIMAL=DOT.',
    `GET DATA /TYPE=TXT /FILE=${quoted(file)} /ENCODING='UTF8'`,
    `  /ARRANGEMENT=DELIMITED /DELCASE=LINE /FIRSTCASE=1 /DELIMITERS="," /QUALIFIER='"'`,
    // No line begins with a name: some, such as comment, are commands.
    `  /VARIABLES=${variables.map((one) => `${readAs(one)}\n    A${one.type === 'number' ? longestNumber : one.width}`).join(' ')}.`,
    ...onlyOfTheseColumns(variables),
    ...unguarded(variables.filter(({ type }) => type === 'text')),
    ...numbers.map((one) => `COMPUTE ${one.name} = NUMBER(${readAs(one)},F8.0).`),
    ...numbers.map(({ name }) => `FORMATS ${name} (F8.0).`),
    ...variables.flatMap(({ name, type }) => (type === 'moment' ? utcOf(name) : [])),
    ...variables.flatMap(({ name, parts }) => parts.map((part) => partInSpss(name, part))),
    ...variables.flatMap(({ parts }) => parts.map(({ name }) => `FORMATS ${name} (F1.0).`)),
    ...command('VARIABLE LABELS', variables.flatMap(labelsOf)),
    ...command(
      'VALUE LABELS',
      variables.flatMap(({ name, values }) => valuesOf(name, values)),
    ),
    ...missing(variables.filter(({ values }) => values.length > 0)),
    'EXECUTE.',
    ...(numbers.length > 0 ? [`DELETE VARIABLES ${numbers.map(readAs).join(' ')}.`] : []),
    '',
  ].join('\n');
}

/** The first line has names, so that numbers are read as texts. */
const readAs = ({ name, type }: Variable): string => (type === 'number' ? `@${name}` : name);
const longestNumber = 80;

/** Takes what stands behind the first line, and nothing where that names other columns. What begins with # is none of the file. */
const onlyOfTheseColumns = ([, ...variables]: readonly Variable[]): string[] => [
  'COMPUTE #line = #line + 1.',
  'DO IF (#line = 1).',
  // The first is the same in all of them, and behind what says that the file is UTF-8.
  ...variables.map((one) => `IF (${readAs(one)} <> ${quoted(one.column)}) #others = 1.`),
  'END IF.',
  'DO IF (#line = 1 AND #others = 1).',
  "PRINT /'The columns of this file are others. Download the file and this syntax once more, one after the other.'.",
  'END IF.',
  'SELECT IF (#line > 1 AND #others = 0).',
];

/** Takes off what keeps a spreadsheet from running a cell. SPSS counts bytes: one sign takes one, a wide one three. */
const unguarded = (texts: readonly Variable[]): string[] => {
  const bare = `LTRIM(it,"'")`;
  const begins = (signs: string, bytes: number, text: string) =>
    `INDEX(${quoted(signs)},SUBSTR(${text},1,${bytes}),${bytes}) > 0`;
  return [
    `DO REPEAT it = ${texts.map(({ name }) => name).join('\n    , ')}.`,
    `IF (SUBSTR(it,1,1) = "'" AND (${begins('=+-@', 1, `LTRIM(${bare})`)}`,
    `    OR ${begins('＝＋－＠', 3, `LTRIM(${bare})`)} OR SUBSTR(${bare},1,1) = X'09')) it = SUBSTR(it,2).`,
    'END REPEAT.',
  ];
};

/** A moment as SPSS counts time, in UTC. */
const utcOf = (name: string): string[] => {
  const piece = (from: number, length: number) => `NUMBER(SUBSTR(${name},${from},${length}),F${length}.0)`;
  return [
    `COMPUTE ${name}.utc = DATE.DMY(${piece(9, 2)},${piece(6, 2)},${piece(1, 4)}) + TIME.HMS(${piece(12, 2)},${piece(15, 2)},${piece(18, 2)}).`,
    `FORMATS ${name}.utc (DATETIME20).`,
  ];
};

/** Whether a code is among several, or its score; nothing where there are none. */
const partInSpss = (name: string, { name: part, code, isRated }: Part): string => {
  const codes = `CONCAT('; ',RTRIM(${name}),';')`;
  const wanted = isRated ? `; ${code}=` : `; ${code};`;
  const at = `INDEX(${codes},${quoted(wanted)})`;
  return isRated
    ? `IF (${at} > 0) ${part} = NUMBER(SUBSTR(${codes},${at} + ${wanted.length},1),F1.0).`
    : `IF (${name} <> '') ${part} = (${at} > 0).`;
};

const labelsOf = ({ name, label, parts }: Variable): string[] =>
  [{ name, label }, ...parts].map((one) => `${one.name} ${quoted(one.label, longest.label)}`);

const valuesOf = (name: string, values: readonly Labelled[]): string[] =>
  values.length > 0
    ? [
        `${name}\n${values.map(([code, label]) => `    ${quoted(code)} ${quoted(label, longest.valueLabel)}`).join('\n')}`,
      ]
    : [];

const missing = (coded: readonly Variable[]): string[] =>
  coded.length > 0 ? [`MISSING VALUES ${coded.map(({ name }) => name).join(' ')} ('').`] : [];

const command = (name: string, parts: readonly string[]): string[] =>
  parts.length > 0 ? [`${name}\n    ${parts.join('\n  / ')}.`] : [];

/** A text in quotation marks, of so many bytes at most, in one line. */
function quoted(text: string, most = Infinity): string {
  let line = text.replace(/\s+/g, ' ');
  while (new TextEncoder().encode(line).length > most) line = [...line].slice(0, -1).join('');
  return `'${line.replaceAll("'", "''")}'`;
}

import type { Labelled, Part, Variable } from './variables.ts';

/** What SPSS takes, in bytes of UTF-8. */
const longest = { label: 255, valueLabel: 120 } as const;

/** A syntax of SPSS that reads a file of answers, a row a line, and says what its columns mean. */
export const writeSpss = (variables: readonly Variable[], file: string): string =>
  [
    '* Encoding: UTF-8.',
    'SET DECIMAL=DOT.',
    `GET DATA /TYPE=TXT /FILE=${quoted(file)} /ENCODING='UTF8'`,
    `  /ARRANGEMENT=DELIMITED /DELCASE=LINE /FIRSTCASE=2 /DELIMITERS="," /QUALIFIER='"'`,
    // No line begins with a name: some, such as comment, are commands.
    `  /VARIABLES=${variables.map((one) => `${one.name}\n    ${formatInSpss(one)}`).join(' ')}.`,
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
    '',
  ].join('\n');

const formatInSpss = ({ type, width }: Variable): string => (type === 'number' ? 'F8.0' : `A${width}`);

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

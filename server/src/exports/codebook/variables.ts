import { longestAttribute, longestComment, longestPage } from '@huiyin/shared/domain/limits';
import { flatColumns, type FlatColumn } from '../writing/flat.ts';
import type { Table } from '../writing/table.ts';
import { variableNames } from './variable-names.ts';

/** A code, and what it is called. */
export type Labelled = readonly [code: string, label: string];

/** What a column means; of `several` codes or `aspects` at once `values` are these. */
export interface Meaning {
  readonly label: string;
  readonly type?: 'several' | 'code' | 'score' | 'text' | 'aspects';
  readonly values?: readonly Labelled[];
}

/** A column of a file of answers, as a program of statistics has it. */
export interface Variable {
  /** What the file calls it. */
  readonly column: string;
  /** What the program calls it. */
  readonly name: string;
  readonly label: string;
  /** `moment`: a text such as `2026-01-31T09:30:00.000Z`. */
  readonly type: 'text' | 'number' | 'moment';
  /** How many bytes of UTF-8 a text of it may take. */
  readonly width: number;
  /** What its codes mean, where it is one of them. */
  readonly values: readonly Labelled[];
  /** Of one with several codes, such as `late; damaged` or `speed=4; care=2`: a variable for each. */
  readonly parts: readonly Part[];
}

/** Whether a code is among those of a variable (1 or 0), or which score it has there. */
export interface Part {
  readonly name: string;
  readonly label: string;
  readonly code: string;
  readonly isRated: boolean;
}

/** The variables of a table of answers, in the order of its columns. */
export function variablesOf(table: Table, meaningOf: (column: string) => Meaning): Variable[] {
  const nameOf = variableNames();
  const named = flatColumns(table).map((column) => ({ column, name: nameOf(column.name) }));
  return named.map(({ column, name }) => {
    const { label, type = 'text', values = [] } = meaningOf(column.name);
    const isSplit = type === 'several' || type === 'aspects';
    const partOf = ([code, of]: Labelled): Part => ({
      name: nameOf(`${name}.${code}`),
      label: `${label}: ${of}`,
      code,
      isRated: type === 'aspects',
    });
    return {
      column: column.name,
      name,
      label,
      type: variableType(column, type),
      width: widthOf(column.name, type),
      values: isSplit ? [] : values,
      parts: isSplit ? values.map(partOf) : [],
    };
  });
}

/** Those of a known length; a text that somebody wrote may be long, any other thing is short. */
const widths: Readonly<Record<string, number>> = { externalId: 36, sourceId: 200, occurredAt: 24, page: longestPage };
const longestText = 3 * longestComment;
const longestFact = 3 * longestAttribute;

const widthOf = (column: string, type: Meaning['type']): number =>
  widths[column] ??
  (/^(comment|leftOut|answers|attributes)$/.test(column) || (column.startsWith('answers.') && type === 'text')
    ? longestText
    : longestFact);

const numbers = new Set(['score', 'surveyVersion', 'ticketNumber', 'answers.consent_version']);

const variableType = ({ name, isMoment }: FlatColumn, type: Meaning['type']): Variable['type'] =>
  isMoment ? 'moment' : type === 'score' || numbers.has(name) ? 'number' : 'text';

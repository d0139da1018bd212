import { isNoValue } from '../../domain/imports/no-value.ts';
import { columnNames, joinHeaders } from '../../domain/imports/column-names.ts';
import type { Line } from './source.ts';

/** The header of a table: where it stands, and the names it gives its columns. */
export interface Header {
  /** The lines it takes, counted from 1 in the file. */
  readonly lines: readonly number[];
  /** Each once, in one line; see columnNames. */
  readonly names: readonly string[];
  /** The zone a header says its moments are in. */
  readonly zone: string | null;
}

type Filled = Extract<Line, { cells: readonly string[] }>;

const mostLines = 25;
const surveyMonkey =
  /^(?:response|open-ended response|other \(please specify\)|score|label|回复|开放式回复|开放式回答|回應|開放式回應|回答|自由回答|antwort|offene antwort|respuesta|respuesta abierta|réponse|réponse ouverte|resposta|resposta aberta|risposta|risposta aperta)$/i;
/** What is asked, and no name of a column that Qualtrics writes itself. */
const isAsked = /[?？]|.{31}/su;
const looksLikeValue = /^[\d\s.,:/%+-]+$|\d{4}[-/.]\d{1,2}|@/;

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/**
 * Finds the header among the first lines of a table: the first that is as wide as the others, and what stands beneath it and belongs to
 * it, as in exports of Qualtrics and SurveyMonkey. `firstLine` and `count` say it instead. Null where there is none.
 */
export function findHeader(head: readonly Line[], firstLine?: number, count?: number): Header | null {
  const lines = head.slice(0, mostLines).filter((line): line is Filled => 'cells' in line);
  const at = firstLine === undefined ? firstWide(lines) : lines.findIndex(({ line }) => line >= firstLine);
  const first = lines[at];
  if (!first || filled(first.cells) === 0) return null;
  const taken = lines.slice(at, at + (count ?? 1 + belowHeader(lines.slice(at))));
  const tags = taken.find(({ cells }) => isQualtrics(cells));
  const said = taken.filter((line) => line !== tags);
  // Beneath Qualtrics' short names stand its whole questions.
  const header =
    tags && said.length === 2
      ? questionsOf(said[0]!.cells, said[1]!.cells)
      : joinHeaders(said.map(({ cells }) => cells));
  return { lines: taken.map(({ line }) => line), names: columnNames(header), zone: tags ? zoneIn(tags.cells) : null };
}

/** A title above the table is narrower than its header. */
function firstWide(lines: readonly Filled[]): number {
  const widest = Math.max(...lines.map(({ cells }) => filled(cells)), 0);
  return lines.findIndex(({ cells }) => filled(cells) >= Math.max(1, widest / 2));
}

function belowHeader([header, second, third]: readonly Filled[]): number {
  if (!header || !second) return 0;
  if (third && isQualtrics(third.cells)) return 2;
  if (isQualtrics(second.cells)) return 1;
  return isBelow(header.cells, second.cells, third?.cells ?? []) ? 1 : 0;
}

/** A line of words that says more of columns whose names are empty or stand for several, above rows that begin where it does not. */
function isBelow(header: readonly string[], second: readonly string[], third: readonly string[]): boolean {
  const words = second.filter((cell) => !isNoValue(cell));
  if (words.length === 0 || words.some((cell) => looksLikeValue.test(cell.trim()))) return false;
  if (words.every((cell) => surveyMonkey.test(cell.trim()))) return true;
  const isNamed = (i: number) => (header[i] ?? '').trim() !== '';
  const fillsGap = second.some((cell, i) => cell.trim() !== '' && !isNamed(i));
  return fillsGap && (second[0] ?? '').trim() === '' && (third[0] ?? '').trim() !== '';
}

const isQualtrics = (cells: readonly string[]): boolean => cells.some((cell) => /^\s*\{"ImportId":/.test(cell));

const questionsOf = (names: readonly string[], questions: readonly string[]): string[] =>
  names.map((name, i) =>
    (/^Q\d/.test(name) || isAsked.test(questions[i] ?? '')) && questions[i]?.trim() ? `${name}: ${questions[i]}` : name,
  );

function zoneIn(cells: readonly string[]): string | null {
  for (const cell of cells) {
    const [, zone] = /"timeZone":\s*"([\w/+-]{1,64})"/.exec(cell) ?? [];
    if (zone !== undefined) return zone;
  }
  return null;
}

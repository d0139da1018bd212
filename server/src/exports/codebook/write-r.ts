import type { Labelled, Part, Variable } from './variables.ts';

/** Takes off what keeps a spreadsheet from running a cell, labels codes, and looks for one among several. */
const functions = `unguarded <- function(x) sub("^'('*[[:cntrl:]]|'*[[:space:]]*[=+@＝＋－＠-])", "\\\\1", x, perl = TRUE)
labelled <- function(x, codes, labels) {
  more <- setdiff(unique(x[!is.na(x)]), codes)
  factor(x, levels = c(codes, more), labels = make.unique(c(labels, more)))
}
has <- function(x, code) ifelse(is.na(x), NA, grepl(paste0("; ", code, ";"), paste0("; ", x, ";"), fixed = TRUE))
rated <- function(x, aspect) as.integer(ifelse(
  grepl(paste0("(^|; )", aspect, "=[1-5](;|$)"), x), sub(paste0("^(.*; )?", aspect, "=([1-5]).*$"), "\\\\2", x), NA))`;

/**
 * A script of R that reads a file of answers into \`answers\`, with factors and labels. It takes columns by what the first line calls them, since answers that
 * came in between the two downloads may bring others: these stand behind, and what the file has no more is empty.
 */
export const writeR = (variables: readonly Variable[], file: string): string =>
  [
    `file <- ${textInR(file)}`,
    functions,
    'answers <- read.csv(file, colClasses = "character", check.names = FALSE, na.strings = "", fileEncoding = "UTF-8-BOM")',
    'answers[] <- lapply(answers, unguarded)',
    `columns <- ${vector(variables.map(({ column }) => column))}`,
    'for (column in setdiff(columns, names(answers))) answers[[column]] <- rep(NA_character_, nrow(answers))',
    'answers <- answers[c(columns, setdiff(names(answers), columns))]',
    `names(answers)[seq_along(columns)] <- ${vector(variables.map(({ name }) => name))}`,
    ...variables.flatMap(typed),
    ...variables.flatMap(({ name, parts }) => parts.map((part) => partInR(name, part))),
    ...variables.flatMap(({ parts, ...variable }) => [variable, ...parts]).map(labelOf),
    '',
  ].join('\n');

const variableInR = (name: string): string => `answers[[${textInR(name)}]]`;

function typed({ name, type, values }: Variable): string[] {
  const it = variableInR(name);
  if (type === 'number') return [`${it} <- as.numeric(${it})`];
  if (type === 'moment') return [`${it} <- as.POSIXct(${it}, format = "%Y-%m-%dT%H:%M:%OS", tz = "UTC")`];
  return values.length > 0 ? [`${it} <- labelled(${it}, ${codesAndLabels(values)})`] : [];
}

const codesAndLabels = (values: readonly Labelled[]): string =>
  `${vector(values.map(([code]) => code))}, ${vector(values.map(([, label]) => label))}`;

const partInR = (name: string, { name: part, code, isRated }: Part): string =>
  `${variableInR(part)} <- ${isRated ? 'rated' : 'has'}(${variableInR(name)}, ${textInR(code)})`;

const labelOf = ({ name, label }: { name: string; label: string }): string =>
  `attr(${variableInR(name)}, "label") <- ${textInR(label)}`;

const vector = (texts: readonly string[]): string => `c(${texts.map(textInR).join(', ')})`;

/** R reads a text as JSON writes it, in one line. */
const textInR = (said: string): string => JSON.stringify(said.replace(/\s+/g, ' '));

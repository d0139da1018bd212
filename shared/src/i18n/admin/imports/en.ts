import type { NpsGroup } from '../../../domain/scales.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import type { RowTrouble } from '../../../contract/imports/rows.ts';
import type { RowRemark } from '../../../contract/imports/taken.ts';
import type { FileFormat, UnreadableReason } from '../../../contract/imports/understood.ts';

const unreadable: Readonly<Record<UnreadableReason, (value: string) => string>> = {
  empty: () => 'holds nothing',
  old_workbook: () => 'is a workbook of the old kind (.xls), or one with a password: save it as .xlsx without one',
  locked: () => 'has a password: save it without one',
  other_format: (value) => `is ${value}, no table: save it as CSV or XLSX`,
  broken: (value) => `is damaged (${value})`,
  too_large: () => 'is too large: save the sheet as CSV, or in parts',
  too_wide: () => 'has more than 1,000 columns',
  wrong_encoding: (value) => `is not written in ${value}: say another encoding`,
  no_header: () => 'has no header line',
  own_tickets: () =>
    'holds tickets as Huiyin exports them: import its export of answers, which brings the tickets with their times',
  own_metric: () =>
    'holds the figures of a metric as Huiyin exports them: they are made of answers, so import its export of answers',
};

/** Of what a number is said to be. */
const isOtherThan = (kind: string): string =>
  `does not fit, since this number is ${kind} here: import it under another name, or undo that import first`;

/** Behind the name of a field and a colon; the API says them too. */
const troubles: Readonly<Record<RowTrouble, string>> = {
  never_closed: 'a quotation mark is opened and never closed; nothing after it was read',
  width: 'has another number of cells than the header',
  not_json: 'is not JSON',
  too_long: 'is longer than a row may be: 65,536 characters of JSON, or 1,000,000 in a table',
  moment_missing: 'is empty, and each row needs one',
  moment_unread:
    'cannot be read: it must be a day such as 2026-01-31, or a date and time such as 2026-01-31T09:30:00+08:00',
  moment_order: 'can be read with the day or the month first: say which comes first',
  moment_early: 'lies before 1990',
  moment_future: 'lies in the future',
  kind_unread: 'names no kind of answer: csat, nps, ces or complaint',
  status_unread: 'is no word for open, waiting, resolved or closed',
  score_unread: 'cannot be read as a score',
  score_scale: 'lies outside of the scale: say the scale of the source',
  score_group: 'names a group of NPS, and this is another kind of score',
  number_unread: 'is no number',
  count_unfit: 'must be a whole number, 0 or more',
  share_unfit: 'must lie between 0 and 100 %',
  metric_unread: 'has no letter or digit to be known by',
  metric_other:
    'is not the kind that the number of this name has here: import it under another name, or undo that import first',
  metric_is_count: isOtherThan('a count'),
  metric_is_amount: isOtherThan('an amount'),
  metric_is_share: isOtherThan('a share'),
  metric_is_level: isOtherThan('a level'),
  metric_many: 'is one number too many: a site has at most 100',
  day_twice: 'is a second number for its day',
  taken: 'is already there with other content',
  refused: 'is not right',
};

/** Of so many complaints, the first of which stands in a line. */
const remarks: Readonly<Record<RowRemark, (n: number, shown: string, line: string) => string>> = {
  as_staff_left: (n, shown, line) =>
    n === 1
      ? `1 complaint was dealt with here since it was imported: its ticket stays as staff left it. It stands in line ${line}.`
      : `${shown} complaints were dealt with here since they were imported: their tickets stay as staff left them. The first stands in line ${line}.`,
  replied_after_end: (n, shown, line) =>
    n === 1
      ? `1 complaint had ended before its first reply: both times are kept. It stands in line ${line}.`
      : `${shown} complaints had ended before their first replies: both times are kept. The first stands in line ${line}.`,
};

/** Why a choice does not fit, behind its name and a colon: `value` is what was said, `others` what there is. The API says them too. */
const faults = {
  mapKind: () =>
    'kind is missing: say kind=:csat, or csat=, nps=, ces= or complaint= with its column; of numbers by day metrics.NAME=',
  mapMoment: () => 'occurredAt is missing: name its column, or give a day as occurredAt=:2026-01-31',
  mapPart: (value: string) => `“${value}” is not field=column or field=:constant`,
  mapField: (value: string, others: string) => `there is no field “${value}”; there are: ${others}`,
  mapTwice: (value: string) => `${value} stands there twice`,
  mapBoth: (value: string) => `kind and ${value} are two ways to say one thing: leave one out`,
  mapMixed: () => 'answers and numbers by day are two imports: map the one, then the other',
  mapEmpty: (value: string) => `${value} has no column`,
  mapColumn: (value: string, others: string) => `the file has no column “${value}”; it has: ${others}`,
  mapNeeded: (value: string) => `is needed: no column was found for ${value}`,
  preset: (value: string, others: string) => `there is no “${value}”; there are: ${others}`,
  sheet: (value: string, others: string) => `there is no sheet “${value}”; there are: ${others}`,
  encoding: (value: string) => `“${value}” is no encoding; such are utf-8, gb18030, big5, shift_jis, windows-1252`,
  timeZone: (value: string) => `“${value}” is no time zone such as Asia/Shanghai`,
  scale: (value: string) => `“${value}” is no scale such as 0-10, csat=1-10 or ces=7-1`,
  values: (value: string) => `“${value}” is not VALUE=SCORE`,
} satisfies Readonly<Record<string, (value: string, others: string) => string>>;

/** Why a {@link words.faults choice} does not fit. */
export type FaultReason = keyof typeof faults;

/** Of NPS. */
const groupNames: Readonly<Record<NpsGroup, string>> = {
  promoter: 'Promoter',
  passive: 'Passive',
  detractor: 'Detractor',
};

const formats: Readonly<Record<FileFormat, string>> = {
  csv: 'a text table',
  xlsx: 'an Excel workbook',
  spreadsheetml: 'an Excel 2003 XML file',
  ndjson: 'JSON, one object per row',
};

const separators: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** What the API may refuse of an import, shorter than in the console; the rest says itself. */
const problems = {
  not_found: 'There is nothing here',
  conflict: 'Somebody else changed this just now',
  id_taken: 'This id was used with another body',
  misdirected: 'This server is not reached by that name',
  too_large: 'The body is too large',
  rate_limited: 'Too many requests; try again later',
  internal: 'Something broke on our side',
  busy: 'Too much is waiting to be written; try again shortly',
} satisfies Partial<Record<ProblemCode, string>>;

/** Words of imports, on the command line and in the console. */
export const words = {
  unreadable,
  cannotBeRead: (file: string, why: string) => `“${file}” ${why}.`,
  troubles,
  remarks,
  faults: faults as Readonly<Record<FaultReason, (value: string, others: string) => string>>,
  /** Of the command line: `why` is one of `faults`, or of those below. */
  ofOption: (option: string, why: string) => `${option}: ${why}.`,
  options: {
    noFile: (file: string) => `There is no file ${file}.`,
    oneOf: (choices: string) => `must be one of ${choices}`,
    longest: (most: string) => `may have ${most} characters at most`,
    oneCharacter: 'must be one character, or tab, comma or semicolon',
    percentage: 'must be a percentage, 0 to 100',
    other: 'cannot be read as it is said',
    ownFile: 'is the file that is imported: choose another name',
    unwritable: (file: string, why: string) => `${file} cannot be written (${why})`,
    notInspected: 'goes with --dry-run or an import: nothing is refused before all answers are checked',
  },
  /** Of the command line: how a command is used, and why its site is not reached. Reasons end without a full stop. */
  reaching: {
    unknownOption: (option: string, usage: string) => `Unknown option ${option}. ${usage}`,
    valueMissing: (option: string, usage: string) => `${option} needs a value: ${option}=VALUE. ${usage}`,
    valueUnasked: (option: string, usage: string) => `${option} takes no value. ${usage}`,
    unknown: (word: string, usage: string) => `${word} is not known here. ${usage}`,
    usage: (line: string) => `Usage: ${line}`,
    siteMissing: (usage: string) => `--site KEY is missing. ${usage}`,
    keyMissing: 'No API key: make one in Settings and give it as HUIYIN_API_KEY or --key.',
    keyOdd: 'The API key holds what no key holds: copy it again from Settings.',
    noAddress: (url: string) => `--url ${url} is no http(s) address.`,
    /** @param others the sites that it is for */
    otherSite: (site: string, others: string) => `This API key is not for the site ${site}; it is for ${others}.`,
    noSite: (site: string) => `This API key is not for the site ${site}; it is for none.`,
    keyWrong: 'The API key is not valid: make one in Settings',
    notAllowed: (permission: string) =>
      `The role of this API key does not allow “${permission}”: make a key of one that does, such as manager`,
    silent: (server: string, why: string) => `${server} does not answer (${why})`,
    answered: (status: string) => `The server answered ${status}`,
    problems: problems as Readonly<Partial<Record<ProblemCode, string>>>,
    gaveUp: (reason: string) => `${reason}.`,
    gaveUpWithin: (reason: string, goOn: string) => `${reason}. ${goOn}`,
    noImport: (name: string) => `There is no import ${name}: huiyin imports lists them.`,
    severalImports: (name: string, ids: string) => `Several imports end with ${name}: ${ids}.`,
  },
  formats,
  separators,
  labels: {
    file: 'File',
    encoding: 'Encoding',
    separator: 'Separator',
    sheet: 'Sheet',
    header: 'Header',
    preset: 'Format',
    moments: 'Date and time',
    times: 'Times',
    scores: 'Scores',
    metrics: 'Numbers',
    ids: 'Known again by',
    untaken: 'Not taken',
    otherwise: 'Or instead',
    rows: 'Rows',
    passedOver: 'Passed over',
    refused: 'Refused',
    first: 'First rows',
    open: 'To be said',
    map: 'Map',
  },
  fileOf: (name: string, format: string) => `${name}, ${format}`,
  sheetOf: (sheet: string, others: string) => `“${sheet}”; there are also: ${others}`,
  headerLines: (first: string, last: string) => (first === last ? `line ${first}` : `lines ${first} to ${last}`),
  preset: {
    applied: (name: string) => `${name}, read by what is known of its files`,
    looksLike: (name: string) => `looks like ${name}`,
    declined: (name: string) => `looks like ${name}, and is read as if it were not`,
    toConfirm: (name: string) => `whether it is from ${name}: --preset '${name}', or --preset none`,
  },
  moments: {
    inZone: (columns: string, zone: string) => `${columns}; times without a zone are those of ${zone}`,
    inZoneOfSite: (columns: string, zone: string) =>
      `${columns}; times without a zone are those of ${zone}, the time zone of the site`,
    ofSite: (columns: string) => `${columns}; times without a zone are those of the site`,
    missing: 'no column was found',
    orders: { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' },
  },
  times: {
    units: { seconds: 'seconds', minutes: 'minutes', hours: 'hours', days: 'days' },
    inUnit: (columns: string, unit: string) => `${columns}, in ${unit}`,
  },
  scores: {
    groupNames,
    scale: (kind: string, columns: string, worst: string, best: string) =>
      `${kind}: ${columns}, from ${worst} (worst) to ${best} (best)`,
    ofGroups: (kind: string, columns: string) => `${kind}: ${columns}, by names of groups`,
    becomes: (value: string, score: string, rows: string) => `${value} → ${score} (${rows})`,
    rounded: (value: string, score: string, rows: string) => `${value} → ${score}, rounded (${rows})`,
    group: (value: string, group: NpsGroup, rows: string) =>
      `${value} → ${groupNames[group]}, without a score (${rows})`,
    groups: (count: number, n: string) =>
      `${n} ${count === 1 ? 'answer names its group and no number: it counts' : 'answers name their group and no number: they count'} in the NPS and its n, not in the mean and how often each score was given`,
    nothing: (value: string, rows: string) => `${value} → not a score here (${rows})`,
    more: (shown: string) => `… and ${shown} more values`,
  },
  /** Numbers of days that are no answers. */
  metrics: {
    units: { count: 'Count', amount: 'Amount', share: 'Share', level: 'Level' },
    betters: { more: 'More is better', less: 'Less is better', neither: 'Neither is better' },
    values: (n: number, shown: string) => (n === 1 ? '1 value' : `${shown} values`),
    read: (unit: string, better: string, values: string) => `${unit} · ${better} · ${values}`,
    found: (n: number, shown: string, days: string, values: string) =>
      n === 1 ? `1 number by day, ${days}, ${values}` : `${shown} numbers by day, ${days}, ${values}`,
    days: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    /** A number that is given for more than a day: where it stands. */
    periods: {
      week: 'A number of a week stands on its Monday.',
      month: 'A number of a month stands on its first day.',
      quarter: 'A number of a quarter stands on its first day.',
      year: 'A number of a year stands on its first day.',
    },
    /** Of one of them, on the command line. */
    one: (name: string, read: string) => `${name}: ${read}`,
  },
  ids: {
    column: (columns: string) => `the column ${columns}`,
    columns: (columns: string) => `the columns ${columns} together`,
    rows: 'what stands in the row, and the name of the source',
  },
  /** An answer as it would be stored: in which line it stands, and each thing it says. */
  first: (line: string, facts: string) => `line ${line}, ${facts}`,
  betweenFacts: '; ',
  open: {
    occurredAt: 'the column of the date and time: --map occurredAt=…',
    kind: 'the columns of the scores: --map csat=…, nps=…, ces=… or complaint=…; of numbers by day metrics.NAME=…, or metric=… and value=…',
    dateOrder: 'what comes first in dates, day or month: --date-order dmy or mdy',
    scale: 'the scale of the source: --scale 0-10, or --scale csat=1-10',
  },
  /** What else the rows of a file of tickets can be, and the option that says so. */
  otherwise: {
    complaints: (columns: string, option: string) =>
      `a complaint of each row, about ${columns}, with its rating: ${option}`,
    ratings: (columns: string, option: string) => `the ratings alone, in ${columns}: ${option}`,
  },
  /** Why a column that sounds like what is open was not taken for it. */
  misfits: {
    occurredAt: (column: string, value: string) => `“${column}” sounds like it, but “${value}” is no date`,
    kind: (column: string, value: string) =>
      `“${column}” sounds like it, but “${value}” is on no scale of CSAT, NPS or CES`,
  },
  passed: {
    blank: (n: number, shown: string) => (n === 1 ? '1 blank' : `${shown} blank`),
    total: (n: number, shown: string) => (n === 1 ? '1 total' : `${shown} totals`),
    unanswered: (n: number, shown: string) => (n === 1 ? '1 without an answer' : `${shown} without an answer`),
    unscored: (n: number, shown: string) =>
      n === 1 ? '1 with a text and no score' : `${shown} with a text and no score`,
    preview: (n: number, shown: string) => (n === 1 ? '1 test or spam' : `${shown} tests or spam`),
    unfinished: (n: number, shown: string) => (n === 1 ? '1 never sent' : `${shown} never sent`),
  },
  answers: (n: number, shown: string) => (n === 1 ? '1 answer' : `${shown} answers`),
  found: (rows: string, answers: string) => `${rows}, with ${answers}`,
  error: (times: string, field: string, what: string, line: string) =>
    `${times} × ${field}: ${what}. First in line ${line}.`,
  errorWith: (times: string, field: string, what: string, line: string, value: string) =>
    `${times} × ${field}: ${what}. First in line ${line}: “${value}”`,
  /** Of answers that are stored all the same. */
  rounded: 'is stored rounded',
  cut: 'is longer than 4,000 characters; its beginning is stored',
  leftOut: 'is left out of what is stored, or cut where it is only too long',
  more: 'There is more of this, which is not shown.',
  counts: (stored: string, there: string, refused: string, corrected: string) =>
    corrected === '0'
      ? `${stored} stored, ${there} there already, ${refused} refused`
      : `${stored} stored, ${corrected} corrected, ${there} there already, ${refused} refused`,
  wouldCounts: (stored: string, there: string, refused: string, corrected: string) =>
    corrected === '0'
      ? `${stored} would be stored, ${there} there already, ${refused} refused`
      : `${stored} would be stored, ${corrected} corrected, ${there} there already, ${refused} refused`,
  /** Of answers whose ids are known of another file. */
  othersIds: (n: number, shown: string) =>
    n === 1
      ? '1 answer is here under the same ID with other content, and stays as it is. If this file corrects it, say --corrections replace.'
      : `${shown} answers are here under the same IDs with other content, and stay as they are. If this file corrects them, say --corrections replace.`,
  readAs: (file: string, day: string) =>
    `It is read as “${file}” was, which was imported on ${day}: its columns are the same. With --detect-again what they mean is found out anew.`,
  refusedIn: (file: string) => `What was refused is in ${file}, with the cells of its rows.`,
  refusedInPart: (file: string, n: string) =>
    `What was refused now is in ${file}, with the cells of its rows; of what was refused before, the first ${n} at most.`,
  sameFile: (file: string, day: string) =>
    `This is “${file}”, which was imported on ${day}: its answers are taken as from the same source. With --source NAME they are others.`,
  doneByOthers: 'Another command, or somebody in the console, has imported the rest of this file meanwhile.',
  mayCorrect: (n: number, shown: string, line: string, field: string, was: string, becomes: string) =>
    n === 1
      ? `1 new answer is like a stored one but for a cell: line ${line}, ${field}: “${was}” → “${becomes}”. With --corrections replace it corrects that one; else it is stored beside it.`
      : `${shown} new answers are each like a stored one but for a cell at most, or how it was dealt with elsewhere, such as line ${line}, ${field}: “${was}” → “${becomes}”. With --corrections replace they correct those; else they are stored beside them.`,
  /** Of those of which nothing else would become known. */
  maySayTheSame: (n: number, shown: string) =>
    n === 1
      ? '1 new answer says the same as a stored one. With --corrections replace it is taken for that one; else it is stored beside it.'
      : `${shown} new answers each say the same as a stored one. With --corrections replace they are taken for those; else they are stored beside them.`,
  tooMuchToCorrect:
    'A thousand new answers or more are each like a stored one but for a cell: which is which nobody can tell, and they are stored beside those. If the file was mended, undo the import that brought the wrong ones first.',
  moreToCorrect:
    'Not all stored answers of these days were looked at: some rows may be stored answers that are not told here.',
  /** That another source has the same rows, and whether it is this one. */
  elsewhere: (n: number, shown: string, fresh: string, file: string, day: string) =>
    n === 1
      ? `1 of ${fresh} new answers is also in “${file}”, imported on ${day}, the same or but for one cell. Is this file from the same source?`
      : `${shown} of ${fresh} new answers are also in “${file}”, imported on ${day}, the same or but for one cell. Is this file from the same source?`,
  /** `same` and `own`: names of sources as a shell takes them. */
  sayElsewhere: (question: string, same: string, own: string) =>
    `${question} If so, say --source ${same}: what is there is not stored again. If it is another one, such as a second shop, say --source ${own}. Nothing was stored.`,
  waiting: (n: number, shown: string) =>
    n === 1
      ? '1 complaint is open and will stand in the Inbox.'
      : `${shown} complaints are open and will stand in the Inbox.`,
  late: (n: number, shown: string) =>
    n === 1
      ? '1 of them was due for a reply before now: its clock starts with the import.'
      : `${shown} of them were due for a reply before now: their clock starts with the import.`,
  finished: (answers: string, counts: string) => `${answers}: ${counts}.`,
  finishedPassing: (answers: string, counts: string, passed: string) =>
    `${answers}: ${counts}; passed over: ${passed}.`,
  stopped: (share: string, limit: string) =>
    `Nothing was stored: ${share} % would be refused, more than ${limit} %. If those differ from the others, figures are off: put them right, or allow them with --most-refused.`,
  torn: 'Nothing was stored: what stands behind a quotation mark that is never closed could not be read.',
  notYet:
    'Nothing was stored yet. If this is right, run the same command with --yes; else say it otherwise with --map and the other options.',
  again: 'Run the same command again to go on: what is stored is passed over.',
  goesOn: (id: string, line: string) => `Going on at line ${line} with import ${id}, which broke off.`,
  canBeUndone: (id: string) => `This is import ${id}; huiyin undo-import ${id} takes it back.`,
  states: { open: 'Not finished', done: 'Imported', undoing: 'Being undone', undone: 'Undone' },
  takenBack: (n: string) => `${n} taken back`,
  restored: (n: number, shown: string) => (n === 1 ? '1 correction taken back' : `${shown} corrections taken back`),
  correctedSince: (n: string) => `${n} stayed (corrected by a later import)`,
  stayed: (n: string) => `${n} stayed`,
  because: (stayed: string, tickets: string) => `${stayed} (${tickets})`,
  noRows: (file: string) => `“${file}” has a header and no rows: there is nothing to import.`,
  noImports: 'Nothing was imported yet.',
  interrupted: 'Stopped.',
  /** In a check. */
  interruptedCheck: 'Stopped. Nothing was stored.',
  trying: (reason: string, seconds: string) => `${reason}. Trying again in ${seconds} s.`,
};

/** The book of imports. */
export type ImportsBook = typeof words;

/** Words of Settings → Import: a file is dropped, understood, checked, stored, and the import can be undone. */
export const words = {
  heading: 'Import answers',
  text: 'Bring in what customers said elsewhere, in a survey tool, a help desk or a spreadsheet, or numbers by day such as orders. Nothing is stored before you have seen how it is understood.',
  drop: {
    text: 'Drop a file here, or',
    button: 'Choose a file',
    another: 'Another file',
    hint: 'CSV or JSON lines of any size, Excel (.xlsx) up to 64 MB.',
    onlyOne: 'One file at a time: the first one is read.',
  },
  reading: (file: string) => `Reading “${file}” …`,
  unreadable: {
    heading: 'This file cannot be read',
    why: (file: string, why: string) => `“${file}” ${why}.`,
    gone: 'was moved, removed or changed since you chose it: choose it again',
    failed: 'could not be read: the reader stopped. Choose it again, or save it as CSV first',
  },
  /** What was found out of a file, a sentence each. */
  understood: {
    heading: 'How it is understood',
    encoded: (format: string, encoding: string) => `${format} in ${encoding}`,
    sheet: (format: string, sheet: string) => `${format}, sheet “${sheet}”`,
    holds: (file: string, what: string, rows: string, answers: string) => `“${file}” is ${what}: ${rows}, ${answers}.`,
    holdsMetrics: (file: string, what: string, rows: string, numbers: string) =>
      `“${file}” is ${what}: ${rows}, ${numbers}.`,
    holdsRows: (file: string, what: string, rows: string) => `“${file}” is ${what}: ${rows}.`,
    noRows: (file: string, what: string) =>
      `“${file}” is ${what}. It has a header and no rows: there is nothing to import.`,
    rows: (n: number, shown: string) => (n === 1 ? '1 row' : `${shown} rows`),
    scale: (columns: string, kind: string, worst: string, best: string) =>
      `${columns} is read as ${kind}, from ${worst} (worst) to ${best} (best).`,
    ofGroups: (columns: string, kind: string) => `${columns} is read as ${kind}, by names of groups.`,
    inUnit: (columns: string, unit: string) => `${columns} is read in ${unit}.`,
    days: (first: string, last: string, zone: string) => `Given from ${first} to ${last}, in the time zone ${zone}.`,
    day: (day: string, zone: string) => `Given on ${day}, in the time zone ${zone}.`,
    /** Where nobody said another zone; its name is not known to everybody. */
    site: 'of the site',
    zoneOfSite: (zone: string) => `${zone} (of the site)`,
    notTaken: (columns: string) => `Not taken: ${columns}.`,
    moreColumns: (n: number, shown: string) => (n === 1 ? '1 more column' : `${shown} more columns`),
    byColumn: (columns: string) => `Each is known again by ${columns}.`,
    byRow: 'Each is known again by what stands in its row.',
    beginning: (rows: string) =>
      `The file is large: this is what its first ${rows} rows say. The check goes through all of it.`,
    again: 'Looking at the file again …',
    asBefore: (day: string, name: string) => `Read as on ${day} by ${name}, since its columns are the same.`,
    anew: 'Detect again',
    /** Of a file of tickets, whose rows can be taken as one thing or another. */
    otherwise: {
      complaints: (columns: string) =>
        `Each row is a ticket, and its rating alone is taken. It can be a complaint as well, about ${columns}, with its status and times.`,
      asComplaints: 'Take each as a complaint',
      ratings: (columns: string) =>
        `Each row is taken as a complaint, with its rating where there is one. It can be the rating alone, in ${columns}.`,
      asRatings: 'Take the ratings alone',
    },
    /** A tool whose files are known, by name. */
    format: {
      applied: (name: string) => `It is read as an export of ${name}.`,
      declined: (name: string) => `It looks like an export of ${name}, and is not read as one.`,
      ask: (name: string) => `It looks like an export of ${name}. Is it one?`,
      yes: 'Yes, read it as that',
      no: 'No',
    },
  },
  choices: {
    heading: 'How it is read',
    noFormat: 'None that is known',
    sheet: 'Sheet',
    foundOut: 'As the file says',
    encoding: 'Encoding',
    separator: 'Separator',
    headerLine: 'Header begins in line',
    headerLines: 'Lines it takes',
    dateOrder: 'Order in dates',
    anyOrder: 'As written',
    timeZone: 'Time zone of the file',
    timeZoneHint: 'For times without a zone.',
    source: 'Name of the source',
    sourceHint: 'Tells equal rows of two shops apart. The same name for the same source.',
    status: 'Complaints',
    statuses: { closed: 'Are closed: nobody waits for an answer', open: 'Are open: they need an answer' },
  },
  /** What a choice was refused for. */
  faults: {
    map: 'The columns cannot be read like this.',
    encoding: 'The file is not written in this encoding.',
    separator: 'The cells cannot be divided like this.',
    sheet: 'There is no such sheet.',
    timeZone: 'There is no such time zone. One is called like Asia/Shanghai.',
    scale: 'A scale goes from one number to another.',
    values: 'The meaning of these values cannot be read.',
    headerLine: 'There is no header in this line.',
    other: 'This cannot be read as it is said.',
  },
  metrics: {
    heading: 'Imported numbers',
    text: 'Counts and amounts are summed over days. Shares that say of how many are taken together; other shares and levels by their mean. A number that is here already as another kind is refused.',
    unit: (name: string) => `What ${name} is`,
    better: (name: string) => `Which way ${name} is good`,
    of: (name: string) => `Of how many ${name} is a share`,
    ofNothing: 'Not in the file',
  },
  columns: {
    heading: 'Columns',
    text: 'What each column means. What is left out is not stored.',
    fieldOf: (column: string) => `Meaning of ${column}`,
    example: (values: string) => `e.g. ${values}`,
    nothing: 'nothing in the first rows',
    all: (n: string) => `Show all ${n} columns`,
  },
  /** What columns can mean; they name what is wrong too. */
  fields: {
    '': 'Leave out',
    occurredAt: 'Date and time',
    comment: 'Comment',
    kind: 'Kind of answer',
    score: 'Score',
    group: 'NPS group',
    externalId: 'ID of the answer',
    sourceId: 'ID where it came from first',
    category: 'Category',
    'answers.reasons': 'Reasons',
    touchpoint: 'Place',
    'attributes.service_type': 'Service type',
    page: 'Page',
    locale: 'Language',
    survey: 'Survey',
    surveyVersion: 'Version of the survey',
    metric: 'Name of the number',
    value: 'Value',
    of: 'Of how many it is a share',
    unit: 'Kind of number',
    better: 'Which way is good',
    name: 'Name to show',
    status: 'Status',
    firstRepliedAt: 'First reply',
    resolvedAt: 'Resolved',
    closedAt: 'Closed',
    agent: 'Agent',
    waitSeconds: 'Wait in seconds',
    handleSeconds: 'Handling time in seconds',
    'contact.name': 'Name of the customer',
    'contact.email': 'E-mail of the customer',
    'contact.phone': 'Phone of the customer',
    row: 'Row',
  },
  attribute: 'Keep as an attribute',
  metricNamed: (name: string) => `Imported number: ${name}`,
  attributeNamed: (name: string) => `Attribute ${name}`,
  questionNamed: (name: string) => `Question ${name}`,
  scores: {
    heading: 'Scores',
    text: (kind: string, least: string, most: string) => `${kind}, which goes from ${least} to ${most} here`,
    worst: 'Worst in the file',
    best: 'Best in the file',
    caption: (kind: string) => `What the values of ${kind} become`,
    value: 'In the file',
    rows: 'Rows',
    ours: 'Becomes',
    becomes: (value: string) => `What ${value} becomes`,
    rounded: (score: string) => `${score}, rounded`,
    none: 'No score',
    unscored: (what: string) => `${what}.`,
    more: (n: string) => `… and ${n} more values`,
  },
  first: {
    heading: 'How the first rows would be stored',
    line: (line: string) => `Line ${line}`,
    after: (time: string) => `${time} after it came in`,
    none: 'No row can be stored yet.',
  },
  left: {
    heading: 'What is not stored',
    passed: (what: string) => `Passed over: ${what}.`,
    refused: (n: number, shown: string) => (n === 1 ? '1 is refused' : `${shown} are refused`),
    times: (n: string) => `${n} ×`,
    what: (field: string, what: string) => `${field}: ${what}`,
    where: (line: string) => `First in line ${line}`,
    whereWith: (line: string, value: string) => `First in line ${line}: “${value}”`,
    nothing: 'Every row can be stored.',
  },
  open: {
    go: 'Go there',
    occurredAt: 'Which column says when it was given? Choose “Date and time” for it.',
    kind: 'Which column holds the scores, the complaints or a number by day? Choose what it is.',
    dateOrder: 'Does 03/04 mean 3 April or 4 March? Choose the order in dates.',
    scale: 'Some scores lie outside of the scale. Say what the worst and the best score of the file are.',
  },
  check: {
    button: 'Check the whole file',
    text: 'Goes through all of it and stores nothing.',
    running: 'Checking. Nothing is stored.',
  },
  progress: {
    rows: (done: string, all: string) => `${done} of ${all} rows`,
    read: (share: string) => `${share} read`,
    reading: (share: string) => `The file is large and is read first: ${share}`,
    waiting: 'The server is not answering. This will continue by itself once it does.',
    cancel: 'Stop',
  },
  result: {
    checked: 'What an import would do',
    fresh: (n: number, shown: string) => (n === 1 ? '1 new' : `${shown} new`),
    there: (n: number, shown: string) => (n === 1 ? '1 already there' : `${shown} already there`),
    corrected: (_: number, shown: string) => `${shown} corrected`,
    refused: (n: number, shown: string) => (n === 1 ? '1 refused' : `${shown} refused`),
    counts: (counts: string) => `${counts}.`,
    before: (n: number, shown: string) => (n === 1 ? '1 was sent before.' : `${shown} were sent before.`),
    noneLeft: 'None of the rest can be stored or is new.',
    noneNew: 'Nothing of it is new, and what is refused cannot be stored.',
    allThere: 'All of it is there already. There is nothing to import.',
    nothing: 'No row of this file can be stored.',
    tooMany: (refused: string, all: string, rest: string) =>
      `${refused} of ${all} cannot be stored. Where what is left out differs from the rest, figures are off. Put it right, or import the other ${rest}.`,
    torn: 'A quotation mark is opened and never closed: nothing behind it was read. Put it right, or import what was read before it.',
    import: (n: number, shown: string) => (n === 1 ? 'Import 1 answer' : `Import ${shown} answers`),
    anyway: (n: number, shown: string) => (n === 1 ? 'Import 1 answer anyway' : `Import ${shown} answers anyway`),
    importValues: (n: number, shown: string) => (n === 1 ? 'Import 1 value' : `Import ${shown} values`),
    anywayValues: (n: number, shown: string) => (n === 1 ? 'Import 1 value anyway' : `Import ${shown} values anyway`),
    stopped: 'Stopped. Nothing was stored.',
    errors: 'Download what would be refused (CSV)',
  },
  /** Earlier answers that a file says otherwise. */
  corrections: {
    question: (n: number, shown: string) =>
      n === 1
        ? '1 answer looks like one that is here already, with one difference at most beside how it was dealt with. Correct that one, or keep both?'
        : `${shown} answers look like ones that are here already, with one difference at most beside how they were dealt with. Correct those, or keep both?`,
    line: 'Line',
    field: 'What',
    was: 'Here',
    becomes: 'In the file',
    nothing: 'nothing',
    same: 'Says the same',
    more: (n: number, shown: string) => (n === 1 ? '… and 1 more' : `… and ${shown} more`),
    tooMany:
      'A thousand answers or more look like ones that are here already, so nobody can tell which is which: they are stored beside those. If the file was corrected, undo the import of the wrong one first.',
    correct: (n: number, shown: string) =>
      n === 1 ? 'Import 1 answer as a correction' : `Import ${shown} answers as corrections`,
    correctSome: (n: number, shown: string, all: string) =>
      n === 1 ? `Import ${all} answers, 1 as a correction` : `Import ${all} answers, ${shown} as corrections`,
    keep: (n: number, shown: string) =>
      n === 1 ? 'Import 1 answer, keeping both' : `Import ${shown} answers, keeping both`,
    byId: (n: number, shown: string) =>
      n === 1
        ? '1 answer is here already with the same ID and says something else now: it is corrected.'
        : `${shown} answers are here already with the same ID and say something else now: they are corrected.`,
    valuesChanged: (n: number, shown: string) =>
      n === 1
        ? '1 value is here already and is another in the file: it is corrected.'
        : `${shown} values are here already and are others in the file: they are corrected.`,
    valuesKept: (n: number, shown: string) =>
      n === 1
        ? '1 value is here already and is another in the file: the earlier one is kept.'
        : `${shown} values are here already and are others in the file: the earlier ones are kept.`,
    keepEarlier: 'Keep the earlier ones',
    kept: (n: number, shown: string) =>
      n === 1
        ? '1 answer is here already and says something else now: the earlier one is kept.'
        : `${shown} answers are here already and say something else now: the earlier ones are kept.`,
    correctEarlier: 'Correct the earlier ones',
  },
  /** Beside the question whether a file is of a source that holds the same rows. */
  sourceAsked: {
    text: 'If so, what is there is not stored again, and what differs corrects it.',
    same: 'Yes, the same source',
    other: 'No, another one: keep both',
  },
  store: {
    byOthers: 'Somebody else has imported the rest of it meanwhile.',
    running: (file: string) => `Importing “${file}”`,
    text: 'You may go elsewhere in the console meanwhile. Keep this tab open.',
    done: (file: string) => `“${file}” is imported`,
    stopped: (file: string) => `“${file}” is imported in part`,
    stoppedFirst: (file: string) => `The import of “${file}” was stopped`,
    finish: 'Finish the import',
    goOn: 'Go on',
    read: 'Read these answers',
    seeNumbers: 'See them in Insights',
    errors: 'Download what was refused (CSV)',
    someErrors: (n: string, shown: string) => `Download what was refused (CSV): ${n} of ${shown}`,
  },
  known: {
    begun: (day: string, name: string, done: string, all: string) =>
      `${name} began to import this file on ${day}: ${done} of ${all} were sent. Go on, and the rest follows.`,
    done: (day: string, name: string) =>
      `${name} imported this very file on ${day}. What is there is passed over, so nothing doubles.`,
  },
  list: {
    heading: 'Imports',
    empty: 'Nothing was imported yet',
    emptyText: 'Each file you import stands here, with what became of it, and can be undone.',
    by: (name: string, moment: string) => `${name}, ${moment}`,
    sent: (done: string, all: string) => `${done} of ${all} sent. Choose the same file again to go on.`,
    running: 'Being imported',
    elsewhere: 'In another tab of this browser.',
    takenBack: (shown: string) => `${shown} taken back.`,
    restored: (n: number, shown: string) => (n === 1 ? '1 correction taken back.' : `${shown} corrections taken back.`),
    correctedSince: (n: number, shown: string) =>
      n === 1 ? '1 stays as a later import corrected it.' : `${shown} stay as a later import corrected them.`,
    kept: (n: number, shown: string) =>
      n === 1
        ? '1 answer stayed, since staff had dealt with it:'
        : `${shown} answers stayed, since staff had dealt with them:`,
    ticket: (number: string) => `#${number}`,
    undo: 'Undo',
    undoOf: (file: string) => `Undo the import of ${file}`,
    errorsShort: 'Refused rows',
    firstErrors: (n: string, shown: string) => `First ${n} of ${shown} refused rows`,
    errorsOf: (file: string) => `Download the refused rows of ${file}`,
  },
  undo: {
    heading: (file: string) => `Undo the import of “${file}”?`,
    text: (n: number, shown: string) =>
      n === 1
        ? '1 answer goes, with its ticket, its customer if nothing else is known of them, and its part in all figures. What staff have dealt with since stays.'
        : `${shown} answers go, with their tickets, customers of whom nothing else is known, and their part in all figures. What staff have dealt with since stays.`,
    restored: (n: number, shown: string) =>
      n === 1
        ? '1 earlier answer that it corrected becomes again what it was.'
        : `${shown} earlier answers that it corrected become again what they were.`,
    textValues: (n: number, shown: string) =>
      n === 1 ? '1 value goes, with its part in all figures.' : `${shown} values go, with their part in all figures.`,
    restoredValues: (n: number, shown: string) =>
      n === 1
        ? '1 earlier value that it corrected shows again.'
        : `${shown} earlier values that it corrected show again.`,
    unfinished: 'It is not finished: whoever is still sending it is stopped.',
    act: 'Undo the import',
    begun: (file: string) => `The import of “${file}” is being undone. That goes on by itself.`,
  },
  csv: { name: 'refused', line: 'Line', field: 'Field', what: 'What is wrong', value: 'What stood there' },
};

/** The shape of every language. */
export type ImportingBook = typeof words;

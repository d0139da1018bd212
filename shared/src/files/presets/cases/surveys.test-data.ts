import {
  byTheirClocks,
  instantAt,
  isoLike,
  madeUp,
  numberIn,
  oneToFive,
  turns,
  yearFirst,
  zeroToTen,
  type PresetCase,
  type RawRow,
} from './made-up.test-data.ts';

const spanish = ['Muy satisfecho/a', 'Satisfecho/a', 'Regular', 'Insatisfecho/a', 'Muy insatisfecho/a'];

const typeformNames =
  '#,How likely are you to recommend us?,What could be better?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending';
const typeformOf = (names: string) =>
  madeUp(names, {
    '#': (n) => `k${n}x`,
    'How likely are you to recommend us?': zeroToTen,
    'What could be better?': turns('Nothing', 'The price', 'Opening hours'),
    'Response Type': (n) => (n % 9 === 4 ? 'partial' : 'completed'),
    'Start Date (UTC)': isoLike,
    'Submit Date (UTC)': (n) => (n % 9 === 4 ? '' : isoLike(n)),
    'Network ID': () => 'abcdef0123',
    Tags: turns('', 'spring'),
  });
const ofTypeform = {
  preset: 'Typeform',
  written: (row: RawRow) => row['What could be better?']!,
  at: (row: RawRow) => instantAt(row['Submit Date (UTC)']!, 0),
  scores: { nps: (row: RawRow) => numberIn(row['How likely are you to recommend us?']) },
  told: (row: RawRow) => ({ externalId: row['#'], attributes: { tags: row['Tags'] } }),
  left: { unfinished: (row: RawRow) => row['Submit Date (UTC)'] === '' },
};

const formbricks = madeUp('No.,Response ID,Timestamp,Finished,Survey ID,1. How satisfied are you?,2. Your feedback', {
  'No.': (n) => String(n + 1),
  'Response ID': (n) => `cl${n}`,
  Timestamp: isoLike,
  Finished: (n) => (n % 10 === 7 ? 'No' : 'Yes'),
  'Survey ID': () => 'clsurvey',
  '1. How satisfied are you?': oneToFive,
  '2. Your feedback': turns('Slow on Mondays', '', 'Fine'),
});

const moodle = madeUp(
  'Respuesta,Enviado el:,Institución,Departamento,Curso,Grupo,ID de usuario,Nombre completo,Nombre de usuario,Q01_Satisfacción con el curso,Q02_Sugerencias',
  {
    Respuesta: (n) => `Respuesta ${n + 1}`,
    // No day above the twelfth: only what is known of the format says which comes first.
    'Enviado el:': (n) => `0${1 + (n % 9)}/03/2025 1${n % 10}:30:00`,
    Curso: turns('Álgebra', 'Física', 'Álgebra'),
    'Nombre completo': () => 'Ana López',
    'Nombre de usuario': (n) => `u${n}`,
    'Q01_Satisfacción con el curso': (n) => `${oneToFive(n)} : ${spanish[Number(oneToFive(n)) - 1]}`,
    Q02_Sugerencias: turns('', 'Más ejemplos'),
  },
);

const delighted = [...'0123456789'].map((n) => ({
  id: `d${n}`,
  person: { email: `p${n}@example.org`, name: 'Ann' },
  survey_type: 'nps',
  score: zeroToTen(Number(n)),
  comment: Number(n) % 3 === 0 ? '' : `fine ${n}`,
  permalink: `https://example.org/${n}`,
  created_at: String(1_750_000_000 + Number(n) * 3600),
  tags: Number(n) % 2 === 0 ? [] : ['vip', 'new'],
}));

/** Files of other tools that ask. */
export const surveyCases: readonly PresetCase[] = [
  { ...ofTypeform, ...typeformOf(typeformNames) },
  {
    ...ofTypeform,
    of: 'of an older release',
    ...typeformOf(typeformNames.replace(/,Response Type|,Stage Date \(UTC\)|,Tags,Ending/g, '')),
  },
  {
    preset: 'Formbricks',
    ...formbricks,
    written: (row) => row['2. Your feedback']!,
    at: (row) => byTheirClocks(row['Timestamp']!),
    scores: { csat: (row) => numberIn(row['1. How satisfied are you?']) },
    told: (row) => ({ externalId: row['Response ID'] }),
    left: { unfinished: (row) => row['Finished'] === 'No' },
  },
  {
    preset: 'Moodle',
    ...moodle,
    text: `\uFEFF${moodle.text}`,
    written: (row) => row['Q02_Sugerencias']!,
    at: (row) => byTheirClocks(yearFirst(row['Enviado el:']!)),
    scores: { csat: (row) => 6 - Number(row['Q01_Satisfacción con el curso']![0]) },
    told: (row) => ({ attributes: { course: row['Curso'] } }),
  },
  {
    preset: 'Delighted',
    text: delighted.map((one) => JSON.stringify(one)).join('\n'),
    rows: delighted.map(({ person, tags, ...row }) => ({ ...row, email: person.email, tags: tags.join('; ') })),
    written: (row) => row['comment']!,
    at: (row) => new Date(Number(row['created_at']) * 1000).toISOString(),
    scores: { nps: (row) => numberIn(row['score']) },
    told: (row) => ({
      externalId: row['id'],
      contact: { email: row['email'], name: 'Ann' },
      attributes: { tags: row['tags'] },
    }),
  },
];

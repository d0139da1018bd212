import {
  byTheirClocks,
  instantAt,
  isoLike,
  madeUp,
  momentOf,
  numberIn,
  oneToFive,
  turns,
  zeroToTen,
  type PresetCase,
} from './made-up.test-data.ts';

const spanish = ['Muy satisfecho/a', 'Satisfecho/a', 'Regular', 'Insatisfecho/a', 'Muy insatisfecho/a'];

const google = madeUp('Timestamp,Email Address,How satisfied are you?,What is the main reason for your score?', {
  Timestamp: (n) => {
    const { y, m, d, h, i, s } = momentOf(n);
    return `${Number(m)}/${Number(d)}/${y} ${Number(h)}:${i}:${s}`;
  },
  'Email Address': (n) => `a${n}@example.org`,
  'How satisfied are you?': oneToFive,
  'What is the main reason for your score?': turns('It took long', ''),
});

const typeform = madeUp(
  '#,How likely are you to recommend us?,What could be better?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags,Ending',
  {
    '#': (n) => `k${n}x`,
    'How likely are you to recommend us?': zeroToTen,
    'What could be better?': turns('Nothing', 'The price'),
    'Response Type': (n) => (n % 9 === 4 ? 'partial' : 'completed'),
    'Start Date (UTC)': isoLike,
    'Submit Date (UTC)': (n) => (n % 9 === 4 ? '' : isoLike(n)),
    'Network ID': () => 'abcdef0123',
  },
);

const formbricks = madeUp('No.,Response ID,Timestamp,Finished,Survey ID,1. How satisfied are you?', {
  'No.': (n) => String(n + 1),
  'Response ID': (n) => `cl${n}`,
  Timestamp: isoLike,
  Finished: (n) => (n % 10 === 7 ? 'No' : 'Yes'),
  'Survey ID': () => 'clsurvey',
  '1. How satisfied are you?': oneToFive,
});

const moodle = madeUp(
  'Respuesta,Enviado el:,Institución,Departamento,Curso,Grupo,ID de usuario,Nombre completo,Nombre de usuario,Q01_Satisfacción con el curso,Q02_Sugerencias',
  {
    Respuesta: (n) => `Respuesta ${n + 1}`,
    // No day above the twelfth: only what is known of the format says which comes first.
    'Enviado el:': (n) => `0${1 + (n % 9)}/03/2025 1${n % 10}:30:00`,
    Curso: () => 'Álgebra',
    'Nombre completo': () => 'Ana López',
    'Nombre de usuario': (n) => `u${n}`,
    'Q01_Satisfacción con el curso': (n) => `${1 + ((n * 2) % 5)} : ${spanish[(n * 2) % 5]}`,
    Q02_Sugerencias: turns('', 'Más ejemplos'),
  },
);
moodle.text = `\uFEFF${moodle.text}`;

const delighted = [...'0123456789'].map((n) => ({
  id: `d${n}`,
  person: { email: `p${n}@example.org`, name: 'Ann' },
  survey_type: 'nps',
  score: String(n),
  comment: 'fine',
  permalink: `https://example.org/${n}`,
  created_at: String(1_750_000_000 + Number(n) * 3600),
  tags: [],
}));

/** Files of other tools that ask. */
export const surveyCases: readonly PresetCase[] = [
  {
    preset: 'Google Forms',
    ...google,
    written: (row) => row['What is the main reason for your score?']!,
    at(row) {
      const [m, d, y, ...time] = row['Timestamp']!.split(/\D/);
      return byTheirClocks([y, m, d, ...time].join('-'));
    },
    scores: { csat: (row) => numberIn(row['How satisfied are you?']) },
  },
  {
    preset: 'Typeform',
    ...typeform,
    written: (row) => row['What could be better?']!,
    at: (row) => instantAt(row['Submit Date (UTC)']!, 0),
    scores: { nps: (row) => numberIn(row['How likely are you to recommend us?']) },
    left: { unfinished: (row) => row['Response Type'] === 'partial' },
  },
  {
    preset: 'Formbricks',
    ...formbricks,
    at: (row) => byTheirClocks(row['Timestamp']!),
    scores: { csat: (row) => numberIn(row['1. How satisfied are you?']) },
    left: { unfinished: (row) => row['Finished'] === 'No' },
  },
  {
    preset: 'Moodle',
    ...moodle,
    written: (row) => row['Q02_Sugerencias']!,
    at(row) {
      const [d, m, y, ...time] = row['Enviado el:']!.split(/\D/);
      return byTheirClocks([y, m, d, ...time].join('-'));
    },
    scores: { csat: (row) => 6 - Number(row['Q01_Satisfacción con el curso']![0]) },
  },
  {
    preset: 'Delighted',
    text: delighted.map((one) => JSON.stringify(one)).join('\n'),
    rows: delighted.map(({ score, created_at }) => ({ score, created_at })),
    at: (row) => new Date(Number(row['created_at']) * 1000).toISOString(),
    scores: { nps: (row) => numberIn(row['score']) },
  },
];

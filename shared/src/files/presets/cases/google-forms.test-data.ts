import {
  byTheirClocks,
  madeUp,
  momentOf,
  numberIn,
  oneToFive,
  turns,
  yearFirst,
  zeroToTen,
  type PresetCase,
} from './made-up.test-data.ts';

const google = madeUp('Timestamp,Email Address,How satisfied are you?,What is the main reason for your score?', {
  Timestamp: (n) => {
    const { y, m, d, h, i, s } = momentOf(n);
    return `${Number(m)}/${Number(d)}/${y} ${Number(h)}:${i}:${s}`;
  },
  'Email Address': (n) => `a${n}@example.org`,
  'How satisfied are you?': oneToFive,
  'What is the main reason for your score?': turns('It took long', ''),
});

const ofGoogle = ['Marca temporal', '¿Qué tan satisfecho está?', '¿Nos recomendaría?', 'Comentarios'] as const;
const googleInSpanish = madeUp(ofGoogle, {
  'Marca temporal'(n) {
    const { y, m, d, h, i, s } = momentOf(n);
    return `${Number(d)}/${Number(m)}/${y} ${Number(h)}:${i}:${s}`;
  },
  [ofGoogle[1]]: oneToFive,
  [ofGoogle[2]]: zeroToTen,
  Comentarios: turns('Tardó mucho', '', 'Todo bien'),
});

/** Files of Google Forms, whose own columns are called in the language of whoever made the form. */
export const googleCases: readonly PresetCase[] = [
  {
    preset: 'Google Forms',
    ...google,
    written: (row) => row['What is the main reason for your score?']!,
    at(row) {
      const [m, d, y, ...time] = row['Timestamp']!.split(/\D/);
      return byTheirClocks([y, m, d, ...time].join('-'));
    },
    scores: { csat: (row) => numberIn(row['How satisfied are you?']) },
    told: (row) => ({ contact: { email: row['Email Address'] } }),
  },
  {
    preset: 'Google Forms',
    of: 'in Spanish',
    ...googleInSpanish,
    written: (row) => row['Comentarios']!,
    at: (row) => byTheirClocks(yearFirst(row['Marca temporal']!)),
    scores: { csat: (row) => numberIn(row[ofGoogle[1]]), nps: (row) => numberIn(row[ofGoogle[2]]) },
  },
];

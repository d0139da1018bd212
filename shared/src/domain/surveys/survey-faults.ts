import { languages, type InLanguages } from '../languages.ts';
import { scaleOf } from '../scales.ts';
import { isScored, kindOfSurvey, type AskedQuestion } from './asked-question.ts';
import { nextQuestion, type Branch } from './next-question.ts';

interface Labelled {
  readonly id: string;
  readonly label: InLanguages;
}

/** As much of a question as decides whether visitors can reach and understand it. */
interface Written extends AskedQuestion {
  readonly branches: readonly Branch[];
  readonly choices?: readonly Labelled[] | undefined;
  readonly aspects?: readonly Labelled[] | undefined;
  readonly wishes?: readonly Labelled[] | undefined;
  readonly followUp?: { readonly choices: readonly Labelled[] } | undefined;
}

interface Thanks {
  readonly atMost?: number | undefined;
}

/** Where a survey is at fault, e.g. `['questions', 1]`, and how, in English for programs. */
export interface SurveyFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What a visitor would never see or could not tell apart: a question that no answer leads to, two choices of a question that read the
 * same in a language, thanks that no score leads to. The questions' ids differ and their branches lead onward.
 * @example surveyFaults([{ id: 'a', type: 'text', branches: [{ goTo: 'end' }] }, { id: 'b', type: 'text', branches: [] }], [{}])
 * // [{ path: ['questions', 1], message: 'no answer leads to this question' }]
 */
export function surveyFaults(questions: readonly Written[], thanks: readonly Thanks[]): SurveyFault[] {
  const isReached = reachedIn(questions);
  return [
    ...questions.flatMap((question, at) => [
      ...(isReached.has(question.id) ? [] : [{ path: ['questions', at], message: 'no answer leads to this question' }]),
      ...listsOf(question).flatMap(([list, labelled]) => alikeIn(labelled, ['questions', at, ...list])),
    ]),
    ...unsaidThanks(questions, thanks),
  ];
}

/** The ids of the questions that some answers lead to. */
function reachedIn(questions: readonly Written[]): ReadonlySet<string> {
  const reached = new Set(questions.slice(0, 1).map(({ id }) => id));
  // Ways lead onward alone, so one walk meets all.
  for (const [at, question] of questions.entries()) {
    if (!reached.has(question.id)) continue;
    for (const answer of answersTo(question, at === 0)) {
      const next = nextQuestion(questions, question.id, answer);
      if (next) reached.add(next.id);
    }
  }
  return reached;
}

/** Every answer that branches can tell apart; all but the first question may be left out. */
function answersTo({ type, choices = [] }: Written, isFirst: boolean): unknown[] {
  const told = isScored(type) ? scoresOn(type) : choices.map(({ id }) => (type === 'multiple' ? [id] : id));
  return isFirst && told.length > 0 ? told : [...told, undefined];
}

function scoresOn(type: Parameters<typeof scaleOf>[0]): number[] {
  const { min, max } = scaleOf(type) ?? { min: 0, max: -1 };
  return Array.from({ length: max - min + 1 }, (_, n) => min + n);
}

const listsOf = ({
  choices,
  aspects,
  wishes,
  followUp,
}: Written): [path: string[], labelled: readonly Labelled[]][] => [
  [['choices'], choices ?? []],
  [['aspects'], aspects ?? []],
  [['wishes'], wishes ?? []],
  [['followUp', 'choices'], followUp?.choices ?? []],
];

/** Those that read like one before them in some language, however they are spaced or capitalized. */
function alikeIn(labelled: readonly Labelled[], path: SurveyFault['path']): SurveyFault[] {
  const seen = new Set<string>();
  return labelled.flatMap(({ label }, nth) => {
    const texts = languages.flatMap((language) => {
      const text = label[language]?.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
      return text ? [`${language} ${text}`] : [];
    });
    const isAlike = texts.some((text) => seen.has(text));
    for (const text of texts) seen.add(text);
    return isAlike ? [{ path: [...path, nth], message: 'reads like another choice' }] : [];
  });
}

/** Thanks for no score; without a scale the last alone are said. */
function unsaidThanks(questions: readonly Written[], thanks: readonly Thanks[]): SurveyFault[] {
  const scores = scoresOn(kindOfSurvey(questions));
  const said = new Set(scores.map((score) => thanks.findIndex(({ atMost = score }) => score <= atMost)));
  if (scores.length === 0) said.add(thanks.length - 1);
  return thanks.flatMap(({ atMost }, nth) =>
    said.has(nth)
      ? []
      : [
          {
            path: ['thanks', nth, atMost === undefined ? 'text' : 'atMost'],
            message: 'no score leads to these thanks',
          },
        ],
  );
}

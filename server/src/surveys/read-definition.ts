import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import type { Localized } from '@huiyin/shared/contract/text';
import type { Language } from '@huiyin/shared/domain/languages';
import { scaleOf } from '@huiyin/shared/domain/scales';

/** How surveys were stored before they had questions: one kind, its texts by language. */
interface OldDefinition {
  texts: Partial<Record<Language, OldTexts>>;
}

interface OldTexts {
  question: string;
  low?: string;
  high?: string;
  choicesTitle: string;
  choices: { id: string; label: string }[];
  commentLabel: string;
  thanks: string;
}

type Said = [Language, OldTexts][];

const reasonsUpTo = { csat: 3, nps: 6, ces: 4 };

/** A definition as it is stored, in the shape of today. `slug` of one of the old shape is its kind. */
export function readDefinition(stored: unknown, slug: string): SurveyDefinition {
  if (!isOld(stored)) return stored as SurveyDefinition;
  const said = Object.entries(stored.texts) as Said;
  return {
    questions: [slug === 'complaint' ? complaintOf(said) : scoreQuestion(slug as keyof typeof reasonsUpTo, said)],
    thanks: [{ text: texts(said, (t) => t.thanks) }],
  };
}

function isOld(stored: unknown): stored is OldDefinition {
  return typeof stored === 'object' && stored !== null && 'texts' in stored;
}

function scoreQuestion(type: keyof typeof reasonsUpTo, said: Said): SurveyDefinition['questions'][number] {
  const { min, max } = scaleOf(type)!;
  const score = {
    id: 'score',
    title: texts(said, (t) => t.question),
    branches: [],
    // Ends could be without words; then they are called by their number.
    low: texts(said, (t) => t.low ?? String(min)),
    high: texts(said, (t) => t.high ?? String(max)),
    followUp: {
      upTo: reasonsUpTo[type],
      title: texts(said, (t) => t.choicesTitle),
      choices: choicesSaid(said),
      commentLabel: texts(said, (t) => t.commentLabel),
    },
  };
  return type === 'csat' ? { type, look: 'numbers', ...score } : { type, ...score };
}

function complaintOf(said: Said): SurveyDefinition['questions'][number] {
  return {
    type: 'complaint',
    id: 'complaint',
    title: texts(said, (t) => t.question),
    branches: [],
    categoriesTitle: texts(said, (t) => t.choicesTitle),
    categories: choicesSaid(said).map((choice) => ({ ...choice, children: [] })),
    orderNumber: false,
    wishes: [],
    commentLabel: texts(said, (t) => t.commentLabel),
    attachments: false,
    contact: true,
  };
}

/** The choices of all languages, by id; the languages may differ in which they have. */
function choicesSaid(said: Said): { id: string; label: Localized }[] {
  const labels = new Map<string, Localized>();
  for (const [language, { choices }] of said) {
    for (const { id, label } of choices) labels.set(id, { ...labels.get(id), [language]: label });
  }
  return [...labels].map(([id, label]) => ({ id, label }));
}

function texts(said: Said, one: (t: OldTexts) => string): Localized {
  return Object.fromEntries(said.map(([language, t]) => [language, one(t)]));
}

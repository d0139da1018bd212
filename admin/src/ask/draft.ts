import type { SurveyDefinition, SurveyKind, SurveyTexts } from '../api/surveys.ts';
import type { Language } from '../language/language.ts';

type Choices = SurveyTexts['choices'];

/** The definition with one text of one language changed. */
export function withText(draft: SurveyDefinition, language: Language, change: Partial<SurveyTexts>): SurveyDefinition {
  const texts = draft.texts[language];
  return texts ? { texts: { ...draft.texts, [language]: { ...texts, ...change } } } : draft;
}

/** The definition with a language begun from another one that it has. */
export function withLanguage(draft: SurveyDefinition, language: Language): SurveyDefinition {
  const [first] = Object.values(draft.texts);
  return first ? { texts: { ...draft.texts, [language]: structuredClone(first) } } : draft;
}

/** The choices of every language changed alike: added, removed or moved. */
export function withChoices(draft: SurveyDefinition, change: (choices: Choices) => Choices): SurveyDefinition {
  const texts = Object.entries(draft.texts).map(([name, own]) => [name, { ...own, choices: change(own.choices) }]);
  return { texts: Object.fromEntries(texts) as SurveyDefinition['texts'] };
}

/** The name of one choice in one language. */
export function withLabel(draft: SurveyDefinition, language: Language, id: string, label: string): SurveyDefinition {
  const choices = draft.texts[language]?.choices.map((choice) => (choice.id === id ? { id, label } : choice));
  return choices ? withText(draft, language, { choices }) : draft;
}

/** An id no choice of any language has yet, e.g. `choice_6`. */
export function newChoiceId(draft: SurveyDefinition): string {
  const taken = new Set(Object.values(draft.texts).flatMap(({ choices }) => choices.map(({ id }) => id)));
  let n = taken.size + 1;
  while (taken.has(`choice_${n}`)) n += 1;
  return `choice_${n}`;
}

/** The first language with an empty text, and which; nothing when all may be saved. */
export function emptyText(
  draft: SurveyDefinition,
  kind: SurveyKind,
): { language: Language; field: string } | undefined {
  for (const [language, texts] of Object.entries(draft.texts)) {
    const field = required(texts, kind).find(([, text]) => !text?.trim())?.[0];
    if (field) return { language: language as Language, field };
  }
  return undefined;
}

function required(texts: SurveyTexts, kind: SurveyKind): [string, string | undefined][] {
  const { question, choicesTitle, choices, commentLabel, thanks, low, high } = texts;
  const ends: [string, string | undefined][] =
    kind === 'complaint'
      ? []
      : [
          ['low', low],
          ['high', high],
        ];
  const labels = choices.map(({ id, label }): [string, string] => [`choice ${id}`, label]);
  return [
    ['question', question],
    ...ends,
    ['choicesTitle', choicesTitle],
    ...labels,
    ['commentLabel', commentLabel],
    ['thanks', thanks],
  ];
}

/** Without the blanks around what was typed, as the server keeps it. */
export function trimmed(draft: SurveyDefinition): SurveyDefinition {
  const trim = (value: unknown): unknown => {
    if (typeof value === 'string') return value.trim();
    if (Array.isArray(value)) return value.map(trim);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trim(inner)]));
  };
  return trim(draft) as SurveyDefinition;
}

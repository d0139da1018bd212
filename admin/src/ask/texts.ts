import type { Localized, Language } from '@huiyin/shared/contract/text';
import { isSame } from '../api/edit.ts';
import type { SurveyDefinition } from '../api/surveys.ts';
import { write, type Path } from './path.ts';

const named = new Set(['title', 'low', 'high', 'label', 'text', 'commentLabel', 'categoriesTitle', 'guide']);

/** Every text of a definition with its place. The names of categories are the site's, and not among them. */
export function textsOf(from: unknown, path: Path = []): { path: Path; texts: Localized }[] {
  if (typeof from !== 'object' || from === null) return [];
  return Object.entries(from).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(from) ? Number(key) : key];
    if (key === 'categories') return [];
    return named.has(key) ? [{ path: at, texts: inner as Localized }] : textsOf(inner, at);
  });
}

const has = (texts: Localized, language: Language): boolean => Boolean(texts[language]?.trim());

/** How many texts say nothing in a language. */
export const missingIn = (draft: SurveyDefinition, language: Language): number =>
  textsOf(draft).filter(({ texts }) => !has(texts, language)).length;

/** How many texts of a definition, or of a part of it, say something, but not in a language. */
export const untranslatedIn = (draft: object, language: Language): number =>
  textsOf(draft).filter(({ texts }) => !has(texts, language) && Object.values(texts).some((text) => text.trim()))
    .length;

/** With what is missing in one language taken from another one, to be translated. */
export function withLanguageFrom(draft: SurveyDefinition, from: Language, to: Language): SurveyDefinition {
  const missing = textsOf(draft).filter(({ texts }) => !has(texts, to) && has(texts, from));
  return missing.reduce((next, { path, texts }) => write(next, [...path, to], texts[from]), draft);
}

/** What stands in for a text that a language lacks: the first language of the site, then any. */
export const fallbackOf = (texts: Localized | undefined, languages: readonly Language[]): string =>
  languages.map((language) => texts?.[language]?.trim()).find(Boolean) ??
  Object.values(texts ?? {}).find((text) => text?.trim()) ??
  '';

/** As the server keeps it: no blanks around a text, no empty text, no optional text without a word. */
export function cleaned(draft: SurveyDefinition): SurveyDefinition {
  const trimmed = textsOf(draft).reduce((next, { path, texts }) => write(next, path, kept(texts)), draft);
  return textsOf(trimmed)
    .filter(({ path, texts }) => isOptional(path) && !Object.keys(texts).length)
    .reduce((next, { path }) => write(next, path, undefined), trimmed);
}

const kept = (texts: Localized): Localized =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])));

const isOptional = (path: Path): boolean => path.at(-1) === 'guide' || (path.length === 1 && path[0] === 'title');

/** With the number of each consent raised where its words differ from what was agreed to so far. */
export function withConsentVersions(draft: SurveyDefinition, saved: SurveyDefinition): SurveyDefinition {
  const questions = draft.questions.map((question) => {
    if (question.type !== 'complaint' || !question.consent) return question;
    const before = saved.questions.find(({ id }) => id === question.id);
    const old = before?.type === 'complaint' ? before.consent : undefined;
    if (!old) return question;
    const same = isSame(kept(old.text), kept(question.consent.text));
    return { ...question, consent: { ...question.consent, version: same ? old.version : old.version + 1 } };
  });
  return { ...draft, questions };
}

/** Whether there is something to save. */
export const differs = (draft: SurveyDefinition, saved: SurveyDefinition): boolean =>
  !isSame(cleaned(draft), cleaned(saved));

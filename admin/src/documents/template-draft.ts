import type { Language } from '@huiyin/shared/contract/text';
import { unknownPlaceholders } from '@huiyin/shared/domain/documents/placeholders';
import type { DocumentsBook } from '@huiyin/shared/i18n/admin/documents';
import type { DocumentDraft, DocumentView } from '../api/documents.ts';
import type { Faults } from '../saving.ts';

/** A reply template that was never saved. */
export const newTemplate: Pick<DocumentView, 'id' | 'title' | 'texts' | 'revision'> = {
  id: 'new',
  title: '',
  texts: {},
  revision: 0,
};

/** What is said where a customer gave no name, by language: it stands behind the bar of `{name|…}`. */
export const nameless: Readonly<Record<Language, string>> = {
  en: 'there',
  'zh-CN': '您好',
  'zh-TW': '您好',
  ja: 'お客様',
  ar: 'عميلنا العزيز',
};

/** As it is sent: no blanks around the title, no text without a word. */
export const cleanedTemplate = ({ title, texts }: DocumentDraft): DocumentDraft => ({
  title: title.trim(),
  texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim())),
});

/** A field of the form of a reply template. */
export type TemplateField = 'title' | `texts.${Language}`;

/** What is wrong with a reply template, in the words of its book; the first of `shown` is told where no language has a text. */
export function templateFaults(
  draft: DocumentDraft,
  shown: readonly Language[],
  words: DocumentsBook,
): Faults<TemplateField> {
  const { title, texts } = cleanedTemplate(draft);
  const unknown = Object.entries(texts).flatMap(([language, text]) => {
    const found = unknownPlaceholders(text);
    return found.length ? [[`texts.${language}`, words.unknown(found.join(' '))]] : [];
  });
  const isEmpty = Object.keys(texts).length === 0;
  return {
    ...(!title && { title: words.titleMissing }),
    ...(isEmpty ? { [`texts.${shown[0]!}`]: words.textMissing } : Object.fromEntries(unknown)),
  };
}

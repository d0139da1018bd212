import type { Language } from '@huiyin/shared/contract/text';
import { fillPlaceholders, missingIn, type Placeholder } from '@huiyin/shared/domain/documents/placeholders';
import { textFor } from '@huiyin/shared/domain/documents/text-for';
import { knownLanguage } from '@huiyin/shared/domain/known-language';
import type { DocumentView } from '../api/documents.ts';
import type { TicketView } from '../api/tickets.ts';

/** What a reply template says to the customer of a ticket. */
export interface FilledTemplate {
  readonly text: string;
  readonly language: Language;
  /** Whether the customer reads this language, as far as that is known. */
  readonly isTheirs: boolean;
  /** What is not known and was left out, with nothing said instead. */
  readonly missing: readonly Placeholder[];
}

/** A saved reply, filled for a customer. */
export interface FilledReply extends FilledTemplate {
  readonly template: DocumentView;
}

/** Fills a reply template for a ticket, in the name of who answers; `first` is the first language of the site. */
export function filledTemplate(
  { texts }: Pick<DocumentView, 'texts'>,
  { number, response, customerName }: Pick<TicketView, 'number' | 'response' | 'customerName'>,
  agent: string,
  first: Language,
): FilledTemplate {
  const { language, text } = textFor(texts, response?.locale ?? null, first);
  const values = { name: customerName, number: String(number), agent };
  const read = response?.locale ? knownLanguage(response.locale) : first;
  return {
    text: fillPlaceholders(text, values),
    language,
    isTheirs: language === read,
    missing: missingIn(text, values),
  };
}

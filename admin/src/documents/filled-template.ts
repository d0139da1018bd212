import type { Language } from '@huiyin/shared/contract/text';
import { fillPlaceholders } from '@huiyin/shared/domain/documents/placeholders';
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
}

/** Fills a reply template for a ticket, in the name of who answers; `first` is the first language of the site. */
export function filledTemplate(
  { texts }: Pick<DocumentView, 'texts'>,
  { number, response }: Pick<TicketView, 'number' | 'response'>,
  agent: string,
  first: Language,
): FilledTemplate {
  const { language, text } = textFor(texts, response?.locale ?? null, first);
  const values = { name: response?.contact.name ?? null, number: String(number), agent };
  const read = response?.locale ? knownLanguage(response.locale) : first;
  return { text: fillPlaceholders(text, values), language, isTheirs: language === read };
}

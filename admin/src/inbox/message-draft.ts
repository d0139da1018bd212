import type { Drafts } from '../drafts.ts';
import { newId } from '../new-id.ts';

/** A reply or a note that was begun, and the id this very text was last sent under. */
interface Message {
  readonly text: string;
  /** Revision of the ticket when this was begun. */
  readonly base: number;
  readonly sent?: { readonly id: string; readonly text: string };
}

/** What a draft is of: a reply or a note on a ticket of a site. @param number of the ticket */
export const aboutMessage = (what: 'reply' | 'note', number: number, siteId: string): string =>
  `${what} ${number} ${siteId}`;

/** What somebody began to write on a ticket. */
export class MessageDraft {
  readonly #drafts: Drafts;
  /** {@link aboutMessage} */
  readonly about: string;
  #base: number;

  /** @param revision of the ticket now */
  constructor(drafts: Drafts, about: string, revision: number) {
    this.#drafts = drafts;
    this.about = about;
    this.#base = revision;
  }

  get text(): string {
    return this.#kept?.text ?? '';
  }

  /** Revision of the ticket when this was begun. */
  get base(): number {
    return this.#kept?.base ?? this.#base;
  }

  /** @param revision of the ticket now, which counts when this is where it begins */
  write(text: string, revision: number): void {
    if (this.text === '') this.#base = revision;
    if (text.trim() === '') this.drop();
    else this.#keep({ ...this.#kept, text });
  }

  /** The id to send a text under: the same for the same text, so that trying again stores it once. */
  messageId(text: string): string {
    const sent = this.#kept?.sent;
    if (sent?.text === text) return sent.id;
    const id = newId();
    this.#keep({ text, sent: { id, text } });
    return id;
  }

  /** What was sent is a draft again, before what was begun since. */
  giveBack(text: string, revision: number): void {
    const begun = this.text;
    this.drop();
    this.write(begun ? `${text}\n\n${begun}` : text, revision);
  }

  drop(): void {
    this.#drafts.drop(this.about);
  }

  get #kept(): Message | undefined {
    return this.#drafts.read<Message>(this.about);
  }

  #keep(message: Omit<Message, 'base'>): void {
    this.#drafts.keep(this.about, { ...message, base: this.base });
  }
}

import type { LitElement } from 'lit';
import { draftsOf, HearDrafts } from '../drafts.ts';
import { MessageDraft } from './message-draft.ts';
import { MessageSending, type Sent, type ToSend } from './message-sending.ts';

/** A reply or a note while it is written: kept as a draft until it is stored, and what became of sending it. */
export class MessageWriting {
  readonly #sending: MessageSending;
  readonly #changed: () => void;
  #draft!: MessageDraft;
  /** As it stands in the field. */
  text = '';

  /** @param changed is called when the text is another one */
  constructor(host: LitElement, changed: () => void) {
    this.#sending = new MessageSending(host);
    this.#changed = changed;
    new HearDrafts(host, () => this.#follow());
  }

  /**
   * Goes on with what somebody began.
   * @param about {@link MessageDraft.about}
   * @param revision of the ticket now
   */
  open(me: string, about: string, revision: number): void {
    this.#draft = new MessageDraft(draftsOf(me), about, revision);
    this.#show();
  }

  /** @param revision of the ticket now */
  write(text: string, revision: number): void {
    this.text = text;
    this.#sending.forget(this.#draft);
    this.#draft.write(text, revision);
    this.#changed();
  }

  /** Sends it; resolves when it is known what became of it. */
  async send(message: ToSend): Promise<void> {
    const draft = this.#draft;
    await this.#sending.send(draft, message);
    // Meanwhile another ticket may stand here, with a draft of its own.
    if (draft.about !== this.#draft.about) return;
    this.text = this.#draft.text;
    this.#changed();
  }

  /** Undefined where nothing was tried since it was written on. */
  get sent(): 'sending' | Sent | undefined {
    return this.#sending.stateOf(this.#draft);
  }

  /** Revision of the ticket when it was begun. */
  get base(): number {
    return this.#draft.base;
  }

  /** The same text is open in another tab, and was written on or sent there. */
  #follow(): void {
    // Blanks alone are no draft.
    if (this.sent !== 'sending' && this.#draft.text.trim() !== this.text.trim()) this.#show();
  }

  #show(): void {
    this.text = this.#draft.text;
    this.#sending.forget(this.#draft);
    this.#changed();
  }
}

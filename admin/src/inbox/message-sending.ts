import type { LitElement } from 'lit';
import type { MessageDraft } from './message-draft.ts';

/** What became of a text: `look` when there is something new to see first. */
export type Sent = 'stored' | 'failed' | 'look';

/** A text, and what is to be done with it. */
export interface ToSend {
  readonly text: string;
  readonly visibility: 'public' | 'note';
  /** Ids of whom a note mentions. */
  readonly mentions?: readonly string[];
  /** With it the ticket is resolved. */
  readonly resolves?: boolean;
}

/** A text to send. `settle` takes the promise of what became of it. */
export interface Written extends ToSend {
  readonly id: string;
  settle(sent: Promise<Sent>): void;
}

/** Messages while they are sent, each once at a time, and what became of the last try, by what they are of. */
export class MessageSending {
  readonly #host: LitElement;
  readonly #states = new Map<string, 'sending' | Sent>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Where a message stands; undefined where nothing was tried since it was written on. */
  stateOf({ about }: MessageDraft): 'sending' | Sent | undefined {
    return this.#states.get(about);
  }

  /** The message is written on, or another one: what became of the last try no longer holds. */
  forget(draft: MessageDraft): void {
    if (this.stateOf(draft) !== 'sending') this.#states.delete(draft.about);
  }

  /** Has the host fire `write` with a `Written`; resolves when it is known what became of it. What is stored is no draft any more. */
  async send(draft: MessageDraft, message: ToSend): Promise<void> {
    const { text } = message;
    this.#put(draft, 'sending');
    const sent = await new Promise<Sent>((settle) => {
      const detail: Written = { ...message, id: draft.messageId(text), settle };
      this.#host.dispatchEvent(new CustomEvent('write', { detail }));
    });
    if (sent === 'stored' && draft.text === text) draft.drop();
    this.#put(draft, sent);
  }

  #put({ about }: MessageDraft, state: 'sending' | Sent): void {
    this.#states.set(about, state);
    this.#host.requestUpdate();
  }
}

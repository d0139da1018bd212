import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import type { TicketView } from '../api/tickets.ts';
import '../documents/saved-replies.ts';
import type { FilledReply } from '../documents/filled-template.ts';
import { bookOf } from '../language/language.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import type { Colleague } from './mentions.ts';
import './pick-colleague.ts';

/** What is picked from beside the field of its host, and where what is picked stands in it. */
export class ComposerInserts {
  readonly #host: LitElement;
  readonly #took: (reply: FilledReply) => void;
  /** What stood before the cursor when a character opened what is picked from: what is picked stands in place of that character. */
  #opener: string | undefined;

  /** @param took is called when a saved reply stands in the field */
  constructor(host: LitElement, took: (reply: FilledReply) => void) {
    this.#host = host;
    this.#took = took;
  }

  /** @param text what is written so far */
  replies(ticket: TicketView, text: string): TemplateResult {
    return html`<saved-replies
      .ticket=${ticket}
      .room=${staffLimits.reply - text.length}
      @take=${({ detail }: CustomEvent<FilledReply>) => {
        this.#take(detail.text);
        this.#took(detail);
      }}
      @leave=${this.#leave}
    ></saved-replies>`;
  }

  /** Who may be mentioned; nothing where nobody may. */
  colleagues(colleagues: readonly Colleague[]): TemplateResult | typeof nothing {
    if (!colleagues.length) return nothing;
    return html`<ui-button class="push" size="s" appearance="plain" @click=${() => this.#find('pick-colleague')?.open()}
        ><ui-icon slot="start" name="person"></ui-icon>${bookOf(stream).mention}</ui-button
      >
      <pick-colleague
        .colleagues=${colleagues}
        @take=${({ detail }: CustomEvent<string>) => this.#take(`@${detail} `)}
        @leave=${this.#leave}
      ></pick-colleague>`;
  }

  async openReplies(): Promise<void> {
    await this.#find('saved-replies')?.open();
  }

  /** Opens what belongs to the character that was just typed, where that is there. */
  offer(typed: InputEvent): void {
    const opens = opensBy(typed, this.#field?.beforeCursor ?? '');
    const [replies, colleague] = [this.#find('saved-replies'), this.#find('pick-colleague')];
    if (opens === 'colleagues' && colleague) void colleague.open();
    else if (opens === 'replies' && replies?.mayRead) void replies.open();
    else return;
    this.#opener = this.#field?.beforeCursor;
  }

  #take(text: string): void {
    this.#field?.insert(text, this.#isThere ? 1 : 0);
    this.#opener = undefined;
  }

  /** Whoever picked nothing goes on with what they typed. */
  readonly #leave = ({ detail }: CustomEvent<string>): void => {
    if (this.#isThere && detail) this.#field?.insert(detail);
    else this.#field?.focus();
    this.#opener = undefined;
  };

  /** Whether the character that opened it still stands before the cursor. */
  get #isThere(): boolean {
    return this.#opener !== undefined && this.#field?.beforeCursor === this.#opener;
  }

  get #field(): UiField | null {
    return this.#find('ui-field');
  }

  #find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] | null {
    return this.#host.renderRoot.querySelector(tag);
  }
}

/**
 * What a character opens that was just typed where a word begins: `/` the saved replies, `@` the colleagues. On Chinese keyboards both
 * have forms of their own.
 */
function opensBy({ data, isComposing }: InputEvent, before: string): 'replies' | 'colleagues' | undefined {
  if (!data || isComposing) return undefined;
  if (/(^|\s)[/／、]$/.test(before) && /^[/／、]$/.test(data)) return 'replies';
  return /(^|[^\p{Script=Latin}\p{N}._/-])[@＠]$/u.test(before) && /^[@＠]$/.test(data) ? 'colleagues' : undefined;
}

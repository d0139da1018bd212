import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { valueOf } from '../ui/event-value.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';

const pauseMs = 250;

/** What a search field says of itself. */
interface SearchWords {
  readonly search: string;
  readonly searchHint: string;
}

/** The search field of a list: tells what was typed once somebody pauses. Its host fires `leave` when Esc is pressed in it. */
export class WordsTyped implements ReactiveController {
  readonly #host: LitElement;
  readonly #tell: (words: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, tell: (words: string) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** The field with the words that are looked for now. */
  field({ search, searchHint }: SearchWords, words: string): TemplateResult {
    return html`<search>
      <ui-field
        quiet
        name="q"
        type="search"
        maxlength=${staffLimits.search}
        label=${search}
        placeholder=${searchHint}
        .value=${words}
        @input=${this.#typed}
        @keydown=${this.#pressed}
      ></ui-field>
    </search>`;
  }

  focus(): void {
    this.#field.focus();
  }

  /** Puts the cursor into it, so that what is typed next takes the place of what is there. */
  async select(): Promise<void> {
    await this.#host.updateComplete;
    await this.#field.updateComplete;
    this.#field.focus();
    this.#field.select();
  }

  get #field(): UiField {
    return this.#host.renderRoot.querySelector<UiField>('ui-field[name=q]')!;
  }

  readonly #typed = (event: Event): void => {
    const value = valueOf(event);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(value), pauseMs);
  };

  /** Esc leaves the field, so that j and k move in the list again. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).blur();
    this.#host.dispatchEvent(new Event('leave'));
  };
}

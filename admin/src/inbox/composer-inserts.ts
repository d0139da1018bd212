import type { UiField } from '../ui/ui-field.ts';

/** What is picked from beside a field, and where what is picked stands in it. */
export class ComposerInserts {
  readonly #field: () => UiField | null;
  /** What stood before the cursor when a character opened what is picked from: what is picked stands in place of that character. */
  #opener: string | undefined;

  constructor(field: () => UiField | null) {
    this.#field = field;
  }

  /**
   * What a character opens that was just typed where a word begins: `/` the saved replies, `@` the colleagues. On Chinese keyboards both
   * have forms of their own.
   */
  opens({ data, isComposing }: InputEvent): 'replies' | 'colleagues' | undefined {
    const before = this.#field()?.beforeCursor ?? '';
    if (!data || isComposing) return undefined;
    if (/(^|\s)[/／、]$/.test(before) && /^[/／、]$/.test(data)) return 'replies';
    return /(^|[^\p{Script=Latin}\p{N}._/-])[@＠]$/u.test(before) && /^[@＠]$/.test(data) ? 'colleagues' : undefined;
  }

  /** What is picked next stands in place of the character that was just typed. */
  expect(): void {
    this.#opener = this.#field()?.beforeCursor;
  }

  take(text: string): void {
    this.#field()?.insert(text, this.#isThere ? 1 : 0);
    this.#opener = undefined;
  }

  /** Whoever picked nothing goes on with what they typed. */
  readonly leave = ({ detail }: CustomEvent<string>): void => {
    if (this.#isThere && detail) this.#field()?.insert(detail);
    else this.#field()?.focus();
    this.#opener = undefined;
  };

  /** Whether the character that opened it still stands before the cursor. */
  get #isThere(): boolean {
    return this.#opener !== undefined && this.#field()?.beforeCursor === this.#opener;
  }
}

import type { UiField } from '../ui/ui-field.ts';

/** What is picked from beside a field, and where what is picked stands in it. */
export class ComposerInserts {
  readonly #field: () => UiField | null;
  /** How many characters opened what is picked from: what is picked stands in their place. */
  #opener = 0;

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
    this.#opener = 1;
  }

  take(text: string): void {
    this.#field()?.insert(text, this.#opener);
    this.#opener = 0;
  }

  /** Whoever picked nothing goes on with what they typed. */
  readonly leave = ({ detail }: CustomEvent<string>): void => {
    if (this.#opener && detail) this.#field()?.insert(detail);
    else this.#field()?.focus();
    this.#opener = 0;
  };
}

/**
 * Tells a choice of a native list from a step on the way to it. Where a closed list changes with each arrow or letter, the choice is Enter, or
 * leaving the list; Esc takes the steps back. What is chosen from an open list is chosen.
 */
export class Choosing {
  readonly #chosen: () => void;
  #isKey = false;
  #shown = '';
  /** What stood there before the first step. */
  #before: string | undefined;

  /** @param chosen is called for each choice, which may be what stood there before */
  constructor(chosen: () => void) {
    this.#chosen = chosen;
  }

  /** Whether steps were made that are no choice yet. */
  get isUnderWay(): boolean {
    return this.#before !== undefined;
  }

  /** Hears `keydown` and `keypress`: browsers step in one or the other, before anything else happens. */
  readonly pressed = (event: KeyboardEvent): void => {
    const select = event.currentTarget as HTMLSelectElement;
    if (event.key === 'Enter' && this.isUnderWay) this.#enter(event);
    else if (event.key === 'Escape' && this.isUnderWay) this.#takeBack(select, event);
    else if (event.key !== 'Enter' && !event.altKey) this.#begin(select.value);
  };

  /** Hears `change`. */
  readonly changed = (): void => {
    if (this.#isKey) this.#before ??= this.#shown;
    else this.#choose();
  };

  /** Hears `blur`, which comes where the list is taken away too: then nothing is chosen. */
  readonly left = async ({ currentTarget }: FocusEvent): Promise<void> => {
    await Promise.resolve();
    if ((currentTarget as HTMLSelectElement).isConnected) this.#end();
    else this.#before = undefined;
  };

  #begin(shown: string): void {
    this.#shown = shown;
    this.#isKey = true;
    setTimeout(() => (this.#isKey = false));
  }

  /** The list stays closed. */
  #enter(event: KeyboardEvent): void {
    event.preventDefault();
    this.#choose();
  }

  #end(): void {
    if (this.isUnderWay) this.#choose();
  }

  #choose(): void {
    this.#before = undefined;
    this.#chosen();
  }

  #takeBack(select: HTMLSelectElement, event: KeyboardEvent): void {
    select.value = this.#before!;
    this.#before = undefined;
    event.preventDefault();
    event.stopPropagation();
  }
}

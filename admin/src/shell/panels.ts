import type { LitElement } from 'lit';
import { loadPart } from '../api/load-part.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

/** What lies above the frame when it is asked for: loaded and made by then, once each. */
export class Panels {
  readonly #frame: LitElement;

  constructor(frame: LitElement) {
    this.#frame = frame;
  }

  /** Opens one; a toast says why it does not come. @param load defines it */
  async open<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    load: () => Promise<object>,
    open: (panel: HTMLElementTagNameMap[Tag]) => void | Promise<void>,
  ): Promise<void> {
    try {
      await loadPart(load);
      await open(this.find(tag) ?? this.#make(tag));
    } catch (error) {
      toastProblem(error);
    }
  }

  /** Null while it was not asked for. */
  find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] | null {
    return this.#frame.renderRoot.querySelector(tag);
  }

  #make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const made = document.createElement(tag);
    this.#frame.renderRoot.append(made);
    return made;
  }
}

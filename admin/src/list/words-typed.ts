import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { valueOf } from '../ui/event-value.ts';
import { isComposing } from '../ui/typing.ts';

const pauseMs = 250;

/** The search field of a list: tells what was typed once somebody pauses. Its host fires `leave` when Esc is pressed in it. */
export class WordsTyped implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell: (words: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (words: string) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly typed = (event: Event): void => {
    const value = valueOf(event);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(value), pauseMs);
  };

  /** Esc leaves the field, so that j and k move in the list again. */
  readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).blur();
    this.#host.dispatchEvent(new Event('leave'));
  };
}

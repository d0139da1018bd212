import { css, html, LitElement, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Reading } from '../data/reading.ts';
import './ui-skeleton.ts';

const event = 'first-load';
const longestMs = 10_000;

type Settling = Pick<Reading<unknown>, 'settled'>;

/** Tells a `<ui-together>` around its host what the host first shows. */
export class FirstLoad implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #reading: Settling | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, reading: Settling) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  hostUpdated(): void {
    const detail = this.#reading?.settled();
    this.#reading = undefined;
    if (detail) this.#host.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
  }
}

/**
 * Shows its parts once each has what it first shows, after ten seconds at the latest: nothing that is seen moves then. Each part tells
 * it by a {@link FirstLoad}.
 */
@customElement('ui-together')
export class UiTogether extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    slot.hidden {
      visibility: hidden;
    }
    ui-skeleton {
      position: absolute;
      inset: 0 0 auto;
    }
  `;

  @state() private shown = false;
  readonly #loads: Promise<unknown>[] = [];

  constructor() {
    super();
    this.addEventListener(event, ({ detail }: CustomEventInit<Promise<unknown>>) => void this.#loads.push(detail!));
  }

  override firstUpdated(): void {
    const show = (): void => void (this.shown = true);
    setTimeout(show, longestMs);
    // By the next frame the parts have begun to load; by the one after the last, what came is drawn.
    requestAnimationFrame(async () => {
      await Promise.allSettled(this.#loads);
      requestAnimationFrame(show);
    });
  }

  override render(): TemplateResult {
    return this.shown ? html`<slot></slot>` : html`<ui-skeleton rows="6"></ui-skeleton><slot class="hidden"></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-together': UiTogether;
  }
}

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { valueOf } from './event-value.ts';
import './ui-field.ts';

/** From so many lines on a list has a search. */
const many = 8;

/** The search over a list: there where it is long, and only then what is typed counts. */
export class ListSearch {
  readonly #host: ReactiveControllerHost;
  #typed = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is looked for among so many lines, as it is typed: nothing where they are few. */
  among(count: number): string {
    return count < many ? '' : this.#typed;
  }

  /** The field, where there are many. */
  field(count: number, label: string): TemplateResult | typeof nothing {
    if (count < many) return nothing;
    return html`<ui-field
      quiet
      type="search"
      name="search"
      label=${label}
      placeholder=${label}
      maxlength=${staffLimits.search}
      autocomplete="off"
      .value=${this.#typed}
      @input=${(event: Event) => this.#type(valueOf(event))}
    ></ui-field>`;
  }

  #type(typed: string): void {
    this.#typed = typed;
    this.#host.requestUpdate();
  }
}

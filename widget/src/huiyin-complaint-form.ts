import { css, html, LitElement, nothing } from 'lit';
import { define } from './define.ts';
import { fields } from './field-styles.ts';
import './huiyin-reason-chips.ts';
import type { State } from './state.ts';
import { shared } from './styles.ts';
import type { Widget } from './widget.ts';

/** The complaint: what it is about, what happened, and how to reach the visitor if they like. */
export class HuiyinComplaintForm extends LitElement {
  static override properties = { state: {}, widget: {}, category: { state: true }, wrong: { state: true } };
  static override styles = [
    shared,
    fields,
    css`
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
        width: 100%;
      }
      .trap {
        position: absolute;
        left: -9999px;
      }
    `,
  ];
  declare state: State;
  declare widget: Widget;
  declare category: string | undefined;
  declare wrong: 'text' | 'email' | undefined;

  override render() {
    const { state, category, wrong } = this;
    const texts = state.later!;
    const survey = state.config!.surveys.complaint.texts;
    const { complaint } = state;
    const field = (name: 'text' | 'email', message: string) =>
      wrong === name ? html`<span class="wrong" role="alert">${message}</span>` : nothing;
    return html`<form novalidate @submit=${this.#submit}>
      <h2>${survey.question}</h2>
      ${
        survey.choices.length
          ? html`<huiyin-reason-chips
              .label=${survey.choicesTitle}
              .choices=${survey.choices}
              .chosen=${category ? [category] : []}
              .many=${false}
              @choose=${(e: CustomEvent<string[]>) => (this.category = e.detail[0])}
            ></huiyin-reason-chips>`
          : nothing
      }
      <label>
        <span>${survey.commentLabel}</span>
        <textarea name="text" maxlength="4000" rows="4" required aria-invalid=${wrong === 'text'}></textarea>
        ${field('text', texts.textMissing)}
      </label>
      <div class="pair">
        <label>
          <span>${texts.email} <small>${texts.optional}</small></span>
          <input
            name="email"
            type="email"
            maxlength="254"
            autocomplete="email"
            aria-invalid=${wrong === 'email'}
            aria-describedby="use"
          />
          ${field('email', texts.emailWrong)}
        </label>
        <label>
          <span>${texts.name} <small>${texts.optional}</small></span>
          <input name="name" maxlength="100" autocomplete="name" aria-describedby="use" />
        </label>
      </div>
      <small id="use">${texts.contactUse}</small>
      <input class="trap" name="website" aria-hidden="true" tabindex="-1" autocomplete="off" />
      ${complaint?.waiting ? html`<p role="status">${texts.kept}</p>` : nothing}
      <button class="primary" aria-disabled=${this.#busy}>${this.#busy ? texts.sending : texts.sendComplaint}</button>
    </form>`;
  }

  override updated(changed: Map<string, unknown>): void {
    const before = (changed.get('state') as State | undefined)?.complaint;
    if (before && !this.state.complaint) this.#clear();
  }

  /** Puts a refused text back, to be changed and sent again. */
  take(text: string, category?: string): void {
    this.#field('text').value = text;
    this.category = category;
  }

  /** A disabled button would lose the focus. */
  get #busy(): boolean {
    const { complaint } = this.state;
    return !!complaint && !complaint.refused;
  }

  #field(name: string): HTMLInputElement {
    return this.renderRoot.querySelector(`[name=${name}]`)!;
  }

  #clear(): void {
    this.renderRoot.querySelector('form')!.reset();
    this.category = undefined;
  }

  #submit(e: Event): void {
    e.preventDefault();
    if (this.#busy) return;
    const [text, email, name, trap] = ['text', 'email', 'name', 'website'].map((n) => this.#field(n));
    this.wrong = text!.value.trim() ? (email!.validity.valid ? undefined : 'email') : 'text';
    if (this.wrong) return this.#field(this.wrong).focus();
    this.widget.act((k) =>
      k.complain({
        text: text!.value,
        category: this.category,
        email: email!.value,
        name: name!.value,
        trap: trap!.value,
        shownAt: this.widget.shownAt,
      }),
    );
  }
}
define('huiyin-complaint-form', HuiyinComplaintForm);

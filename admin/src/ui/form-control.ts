import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { control } from './control-styles.ts';

/** What `ui-field` and `ui-select` share: label, hint, error, and being part of a `<form>`. */
export abstract class FormControl extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = control;

  /** Names the control; always needed, also with `quiet`. */
  @property() label = '';
  /** Hides the label from the eye, not from screen readers. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  @property() name = '';
  @property() value = '';
  /** A short help below the control. */
  @property() hint = '';
  /** What is wrong; shown in place of the hint and read out. */
  @property() error = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean }) required = false;

  protected readonly internals = this.attachInternals();

  protected abstract get control(): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null;
  protected abstract renderControl(): TemplateResult;

  override render(): TemplateResult {
    const below = this.error || this.hint;
    return html`${this.quiet ? nothing : html`<label for="control">${this.label}</label>`} ${this.renderControl()}
      <p
        id="below"
        class=${this.error ? 'below error' : 'below'}
        role=${this.error ? 'alert' : nothing}
        ?hidden=${!below}
      >
        ${below}
      </p>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.internals.setFormValue(this.value);
    const { control } = this;
    if (control) this.internals.setValidity(control.validity, control.validationMessage, control);
  }

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  /** For the control: its name where no label says it. */
  protected get named(): string | typeof nothing {
    return this.quiet ? this.label : nothing;
  }

  protected get described(): string | typeof nothing {
    return this.error || this.hint ? 'below' : nothing;
  }

  /** The native event stays inside when it is not composed (`change`), so it is sent again from the element. */
  protected took(event: Event): void {
    this.value = this.control?.value ?? '';
    this.internals.setFormValue(this.value);
    if (!event.composed) this.dispatchEvent(new Event(event.type, { bubbles: true }));
  }
}

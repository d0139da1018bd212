import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { longestTouchpoint, touchpointLimits } from '@huiyin/shared/domain/limits';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { addTouchpoints } from '../api/touchpoints.ts';
import { KeptEdit } from '../kept-edit.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { tooLong, typedNames } from './typed-names.ts';

/** Adds touchpoints of the site that is shown, one a line. Fires `added` with all there are then. */
@customElement('add-touchpoints')
export class AddTouchpoints extends LitElement {
  static override styles = [base, form];

  @consume({ context: sessionContext, subscribe: true }) @state() session!: Session;
  readonly #saving = new Saving<'typed'>(this, { check: () => ({ typed: this.#fault }) });
  readonly #text = localized(this, touchpoints);
  readonly #shell = localized(this, shell);
  /** The names as text, one a line. */
  readonly #edit = new KeptEdit<string, string>(this, 'touchpoints.change', (none) => none);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#edit.take(this.session, 'touchpoints', '');
  }

  override render(): TemplateResult {
    const { add } = this.#text();
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      ${restoredNotice(this.#edit, this.#shell())}
      <ui-field
        name="touchpoints"
        label=${add.label}
        hint=${add.hint}
        rows="2"
        .value=${this.#edit.draft}
        error=${faults.typed ?? ''}
        @input=${(event: Event) => this.#edit.set(valueOf(event))}
      ></ui-field>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" appearance="outlined" ?loading=${busy}>${add.button}</ui-button>
      </div>
    </form>`;
  }

  get #fault(): string {
    const { add } = this.#text();
    const long = tooLong(this.#edit.draft);
    if (long !== undefined) return add.tooLong(long, number(longestTouchpoint));
    const { length } = typedNames(this.#edit.draft);
    if (length > touchpointLimits.names) return add.tooMany(number(touchpointLimits.names));
    return length === 0 ? add.none : '';
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#add(), event);

  async #add(): Promise<void> {
    const { draft } = this.#edit;
    const detail = await addTouchpoints(this.session.site.id, typedNames(draft));
    this.#edit.settle('', draft);
    this.dispatchEvent(new CustomEvent('added', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'add-touchpoints': AddTouchpoints;
  }
}

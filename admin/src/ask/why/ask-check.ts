import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AskCheck, AskChecked } from '../../api/asking.ts';
import { devices } from '@huiyin/shared/domain/choices';
import { longestAttribute, longestCustomerId, longestPage } from '@huiyin/shared/domain/limits';
import { askCheck } from '@huiyin/shared/i18n/admin/ask-check';
import { share } from '@huiyin/shared/i18n/admin/share';
import { checkAsk } from '../../api/asking.ts';
import type { SiteView } from '../../api/sites.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { localized } from '../../language/language.ts';
import { Saving } from '../../saving.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { valueOf } from '../../ui/event-value.ts';
import { base, form } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-error.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-select.ts';
import { languageChoices } from '../share/language-choices.ts';
import { rulesChecked } from './rules-checked.ts';

/** Says rule by rule why a survey does or does not come up on a page for a visitor. */
@customElement('ask-check')
export class AskCheckForm extends LitElement {
  static override styles = [
    base,
    form,
    css`
      :host {
        display: block;
      }
      form {
        margin-block: var(--space-12) var(--space-16);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
        gap: var(--space-12);
      }
      .scroll {
        overflow-x: auto;
      }
      th,
      td {
        padding: var(--space-8) var(--space-12) var(--space-8) 0;
        border-bottom: 1px solid var(--line);
        text-align: start;
        vertical-align: top;
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--muted);
        font-weight: 500;
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @state() private typed: Readonly<Record<string, string>> = {};
  @state() private found: AskChecked | undefined;
  readonly #saving = new Saving<'page'>(this, { check: () => ({ page: this.#pageFault() }) });
  readonly #text = localized(this, askCheck);
  readonly #reasons = localized(this, share);

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('survey');
    if (before && heldAgainst(before) !== heldAgainst(this.survey)) this.found = undefined;
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { problem, busy } = this.#saving;
    return html`<details>
      <summary>${words.heading}</summary>
      <p class="small muted">${words.hint}</p>
      <form novalidate @submit=${this.#submit}>
        ${this.#field('page', words.page, longestPage, this.#saving.faults.page)}
        <div class="pair">
          ${this.#choice('locale', words.language, languageChoices(this.site))}
          ${this.#choice(
            'device',
            words.device,
            devices.map((value) => ({ value, label: words.devices[value] })),
          )}
          ${this.survey.rules.attributes.map(({ name }) =>
            this.#field(`attributes.${name}`, words.attribute(name), longestAttribute),
          )}
        </div>
        ${
          can(this.session.site, 'tickets.read')
            ? this.#field('customer', words.customer, longestCustomerId, '', words.customerHint)
            : nothing
        }
        ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
        <div>
          <ui-button type="submit" appearance="outlined" ?loading=${busy}>${words.check}</ui-button>
        </div>
      </form>
      <div role="status">${this.found ? this.#verdict(this.found) : nothing}</div>
      ${this.found ? rulesChecked(this.found, words, this.site.timeZone) : nothing}
    </details>`;
  }

  #verdict({ reason }: AskChecked): TemplateResult {
    const words = this.#text();
    const { reasons, todos, noTrigger } = this.#reasons().notAsked;
    if (!this.survey.rules.triggers.length) return html`<p>${noTrigger}</p>`;
    if (!reason) return html`<p>${words.may}</p>`;
    return html`<p>${words.mayNot(reasons[reason])}</p>
      <p class="small muted">${todos[reason]}</p>`;
  }

  #field(name: string, label: string, longest: number, error = '', hint = ''): TemplateResult {
    return html`<ui-field
      name=${name}
      label=${label}
      type=${name === 'page' ? 'url' : 'text'}
      maxlength=${longest}
      autocomplete="off"
      hint=${hint}
      error=${error}
      .value=${this.typed[name] ?? ''}
      @input=${(event: Event) => this.#take(name, valueOf(event))}
    ></ui-field>`;
  }

  #choice(name: string, label: string, choices: readonly { value: string; label: string }[]): TemplateResult {
    return html`<ui-select
      name=${name}
      label=${label}
      .choices=${[{ value: '', label: this.#text().any }, ...choices]}
      .value=${this.typed[name] ?? ''}
      @change=${(event: Event) => this.#take(name, valueOf(event))}
    ></ui-select>`;
  }

  #take(name: string, value: string): void {
    this.typed = { ...this.typed, [name]: value };
    this.found = undefined;
  }

  #pageFault(): string {
    const page = this.typed['page']?.trim();
    return !page || (/^https?:/i.test(page) && URL.canParse(page)) ? '' : this.#text().badPage;
  }

  readonly #submit = (event: Event): void =>
    void this.#saving.save(async () => {
      const { typed, site, survey } = this;
      const found = await checkAsk(site.id, survey.slug, checkOf(typed));
      if (typed === this.typed && heldAgainst(survey) === heldAgainst(this.survey)) this.found = found;
    }, event);
}

/** What of a survey is held against a visitor; its answers come in meanwhile. */
const heldAgainst = ({ slug, on, rules }: SurveyView): string => JSON.stringify([slug, on, rules]);

/** What was typed, without what was left empty. */
function checkOf(typed: Readonly<Record<string, string>>): AskCheck {
  const said = Object.entries(typed).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()] as const] : []));
  const before = 'attributes.';
  const attributes = said
    .filter(([name]) => name.startsWith(before))
    .map(([name, is]) => [name.slice(before.length), is]);
  return {
    ...(Object.fromEntries(said.filter(([name]) => !name.startsWith(before))) as AskCheck),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) as Record<string, string> }),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-check': AskCheckForm;
  }
}

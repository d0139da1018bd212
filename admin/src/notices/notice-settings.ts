import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { notices } from '@huiyin/shared/i18n/admin/notices';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { chooseNotices, noticeChoicesOfMine, type NoticeChoices } from '../api/notices.ts';
import { Reading } from '../data/reading.ts';
import { KeptEdit } from '../kept-edit.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, card, form, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { WholeEdit } from '../whole-edit.ts';
import { choicesIn, draftOf, faultsIn, type ChoicesDraft, type ChoicesField } from './choices-draft.ts';
import { quietFields } from './quiet-fields.ts';
import { wayFields } from './way-fields.ts';

/** How the person who is signed in is told what is new, on all their sites, and when no mail comes. */
@customElement('notice-settings')
export class NoticeSettings extends LitElement {
  static override styles = [
    base,
    card,
    form,
    warning,
    css`
      .card > h2 {
        margin: 0;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        align-items: end;
        gap: var(--space-12);
      }
      .times {
        display: flex;
        gap: var(--space-12);
      }
      .title {
        margin-bottom: var(--space-8);
        font-size: var(--type-13);
        font-weight: 500;
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8) var(--space-24);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, notices);
  readonly #shell = localized(this, shell);
  readonly #saving = new Saving<ChoicesField>(this, {
    check: () => faultsIn(this.#edit.draft, this.#text().quiet),
  });
  readonly #edit = new KeptEdit<NoticeChoices, ChoicesDraft>(this, null, draftOf);
  readonly #choices = new Reading(
    this,
    () => noticeChoicesOfMine,
    (read) => this.#edit.take(this.session, 'notices', read),
  );
  readonly #whole = new WholeEdit<NoticeChoices, ChoicesDraft>({
    edit: this.#edit,
    saving: this.#saving,
    site: () => this.session.site.id,
    thing: () => noticeChoicesOfMine,
    change: (_site, _before, draft) => chooseNotices(choicesIn(draft)),
    saved: () => this.#text().saved,
  });

  constructor() {
    super();
    new FirstLoad(this, this.#choices);
  }

  override render(): TemplateResult {
    return html`${readingView(this.#choices, () => this.#form(), 6)}`;
  }

  #form(): TemplateResult {
    const { ways, quiet } = this.#text();
    const { draft } = this.#edit;
    const { faults } = this.#saving;
    const set = (change: Partial<ChoicesDraft>): void => this.#edit.set({ ...this.#edit.draft, ...change });
    const isMailed = this.session.me.mail === 'sent';
    return html`<form novalidate @submit=${this.#whole.submit}>
      ${restoredNotice(this.#edit, this.#shell())}
      <section class="card stack" aria-labelledby="ways">
        <h2 id="ways">${ways.heading}</h2>
        ${wayFields({ ways: draft.ways, words: ways, isMailed, set: (next) => set({ ways: next }) })}
      </section>
      <section class="card stack" aria-labelledby="quiet">
        <h2 id="quiet">${quiet.heading}</h2>
        ${quietFields({ draft, words: quiet, faults, set })}
      </section>
      ${this.#actions()}
    </form>`;
  }

  #actions(): TemplateResult {
    const { isChanged } = this.#edit;
    const { problem, busy } = this.#saving;
    const words = this.#shell();
    return html`${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?disabled=${!isChanged} ?loading=${busy}>${words.save}</ui-button>
        ${isChanged ? html`<ui-button appearance="plain" @click=${this.#whole.discard}>${words.discard}</ui-button>` : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'notice-settings': NoticeSettings;
  }
}

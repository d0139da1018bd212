import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { targetLimits } from '@huiyin/shared/domain/targets';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { changeTargets, targetsOf, type MetricName, type MetricTargets } from '../api/metrics.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { KeptEdit } from '../kept-edit.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-icon.ts';
import { WholeEdit } from '../whole-edit.ts';
import {
  draftOf,
  rowFault,
  storedTargets,
  withRow,
  withoutRow,
  type TargetRow,
  type TargetsDraft,
} from './target-draft.ts';
import { targetRow } from './target-row.ts';

/** What a metric is to reach, from which day on, saved together. Of one metric for good. Fires `close`. */
@customElement('target-form')
export class TargetForm extends LitElement {
  static override styles = [
    base,
    form,
    css`
      :host {
        display: block;
        max-width: 36rem;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--space-8);
      }
      .row ui-button {
        /* Beside the fields, not their labels. */
        margin-top: 1.75rem;
      }
      @media (max-width: 30rem) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .row ui-date {
          grid-area: 2 / 1;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property() metric: MetricName = 'csat';
  /** That of the site. */
  @property() zone = '';

  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);
  readonly #edit = new KeptEdit<MetricTargets, TargetsDraft>(this, 'site.change', (read) => draftOf(read, this.metric));
  readonly #read = new Reading(
    this,
    () => targetsOf(this.session.site.id, this.metric),
    (targets) => this.#edit.take(this.session, `target ${this.metric}`, targets),
  );
  readonly #saving = new Saving<'targets'>(this, {
    check: () => {
      const { draft } = this.#edit;
      return { targets: draft.targets.map((row) => rowFault(row, draft, this.metric)).find(Boolean) ?? '' };
    },
  });
  readonly #whole = new WholeEdit<MetricTargets, TargetsDraft>({
    edit: this.#edit,
    saving: this.#saving,
    site: () => this.session.site.id,
    thing: (siteId) => targetsOf(siteId, this.metric),
    change: (siteId, { revision }, draft) =>
      changeTargets(siteId, this.metric, { base: revision, targets: storedTargets(draft, this.metric) }),
    saved: () => this.#text().target.saved,
  });

  /** The cursor goes into it once there are fields. */
  override async firstUpdated(changed: PropertyValues<this>): Promise<void> {
    super.firstUpdated(changed);
    await this.#read.settled();
    this.renderRoot.querySelector('ui-field')?.focus();
  }

  override render(): TemplateResult {
    return html`${readingView(this.#read, () => this.#form(), 2)}`;
  }

  #form(): TemplateResult {
    const words = this.#text().target;
    const { targets } = this.#edit.draft;
    const { problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      ${restoredNotice(this.#edit, this.#shell())}
      <p class="muted small">${words.hint}</p>
      ${repeat(targets.length ? targets : [this.#fresh('first')], ({ id }) => id, this.#row)}
      ${
        targets.length && targets.length < targetLimits.ofOne
          ? html`<div>
              <ui-button size="s" appearance="outlined" @click=${() => this.#set(this.#fresh(crypto.randomUUID()))}
                ><ui-icon slot="start" name="plus"></ui-icon>${words.add}</ui-button
              >
            </div>`
          : nothing
      }
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?disabled=${!this.#edit.isChanged} ?loading=${busy}
          >${this.#shell().save}</ui-button
        >
        <ui-button appearance="plain" @click=${this.#cancel}>${this.#shell().cancel}</ui-button>
      </div>
    </form>`;
  }

  readonly #row = (row: TargetRow, at: number): TemplateResult => {
    const { draft } = this.#edit;
    return targetRow(row, at, {
      metric: this.metric,
      fault: this.#saving.faults.targets ? rowFault(row, draft, this.metric) : undefined,
      set: (change) => this.#set(row, change),
      remove: draft.targets.length ? () => this.#edit.set(withoutRow(draft, row.id)) : undefined,
    });
  };

  /** From today on, with nothing typed yet. */
  #fresh(id: string): TargetRow {
    return { id, from: localDay(now(), this.zone).day, value: '' };
  }

  #set(row: TargetRow, change: Partial<TargetRow> = {}): void {
    this.#edit.set(withRow(this.#edit.draft, row, change));
  }

  readonly #submit = async (event: Event): Promise<void> => {
    if (await this.#whole.submit(event)) this.#close();
  };

  readonly #cancel = (): void => {
    this.#whole.discard();
    this.#close();
  };

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'target-form': TargetForm;
  }
}

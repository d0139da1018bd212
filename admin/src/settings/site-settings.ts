import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { look } from '@huiyin/shared/i18n/admin/look';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { siteLimits } from '@huiyin/shared/domain/limits';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { changeSite, siteOf, type SiteView } from '../api/sites.ts';
import { Reading } from '../data/reading.ts';
import { KeptEdit } from '../kept-edit.ts';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { duration, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { Saving, type Faults } from '../saving.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card, form } from '../ui/styles.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import '../ui/ui-button.ts';
import '../ui/ui-checkbox.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import { toast } from '../ui/ui-toasts.ts';
import { firstReplyChoices } from './first-reply-choices.ts';
import './language-choice.ts';
import { isTimeZone, isWhole, timeZones } from './site-entries.ts';

/** What is edited here of a site. */
type Form = Pick<SiteView, 'name' | 'timeZone' | 'languages' | 'firstReplyMinutes' | 'coolDownDays' | 'countsPages'>;
type Field = 'name' | 'timeZone' | 'languages' | 'pause';

/** Name, time zone, languages, first-reply target, the pause between surveys, and whether pages count. */
@customElement('site-settings')
export class SiteSettings extends LitElement {
  static override styles = [base, card, form];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, settings);
  readonly #look = localized(this, look);
  readonly #shell = localized(this, shell);
  readonly #site = new Reading(
    this,
    () => siteOf(this.session.site.id),
    (site) => this.#edit.take(this.session, 'site', site),
  );
  readonly #edit = new KeptEdit<SiteView, Form>(
    this,
    'site.change',
    ({ name, timeZone, languages, firstReplyMinutes, coolDownDays, countsPages }) => ({
      name,
      timeZone,
      languages,
      firstReplyMinutes,
      coolDownDays,
      countsPages,
    }),
  );
  readonly #saving = new Saving<Field, SiteView>(this, {
    check: () => this.#check(this.#edit.draft),
    meet: (now) => this.#edit.rebase(now),
  });

  constructor() {
    super();
    new FirstLoad(this, this.#site);
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${this.#text().site.heading}</h2>
      ${readingView(this.#site, () => this.#form(this.#edit.draft), 6)}
    </section>`;
  }

  #form(site: Form): TemplateResult {
    const words = this.#text().site;
    const { faults, problem, busy } = this.#saving;
    const fixed = !can(this.session.site, 'site.change');
    return html`<form novalidate @submit=${this.#save}>
      ${fixed ? html`<p class="muted">${this.#text().readOnly}</p>` : restoredNotice(this.#edit, this.#shell())}
      <ui-field
        name="name"
        label=${words.name}
        hint=${words.nameHint}
        .value=${site.name}
        maxlength=${siteLimits.name}
        ?disabled=${fixed}
        error=${faults.name ?? ''}
        @input=${(event: Event) => this.#set({ name: valueOf(event) })}
      ></ui-field>
      <ui-field
        name="timeZone"
        maxlength=${siteLimits.timeZone}
        label=${words.timeZone}
        hint=${words.timeZoneHint}
        .value=${site.timeZone}
        .suggestions=${timeZones}
        ?disabled=${fixed}
        error=${faults.timeZone ?? ''}
        @input=${(event: Event) => this.#set({ timeZone: valueOf(event) })}
      ></ui-field>
      <language-choice
        label=${words.languages}
        .value=${site.languages}
        ?disabled=${fixed}
        error=${faults.languages ?? ''}
        @change=${(event: Event) => this.#set({ languages: languagesOf(event) })}
      ></language-choice>
      <ui-select
        label=${words.firstReply}
        hint=${words.firstReplyHint}
        .choices=${firstReplyChoices(site.firstReplyMinutes)}
        .value=${String(site.firstReplyMinutes)}
        ?disabled=${fixed}
        @change=${(event: Event) => this.#set({ firstReplyMinutes: Number(valueOf(event)) })}
      ></ui-select>
      <ui-field
        type="number"
        label=${this.#look().pause}
        hint=${this.#look().pauseHint}
        name="coolDownDays"
        .range=${siteLimits.coolDownDays}
        .value=${String(site.coolDownDays)}
        ?disabled=${fixed}
        error=${faults.pause ?? ''}
        @input=${(event: Event) => this.#set({ coolDownDays: Number(valueOf(event)) })}
      ></ui-field>
      <ui-checkbox
        hint=${words.countsPagesHint}
        .checked=${site.countsPages}
        ?disabled=${fixed}
        @change=${(event: Event) => this.#set({ countsPages: isChecked(event) })}
        >${words.countsPages}</ui-checkbox
      >
      ${problem ? html`<ui-error no-retry .error=${problem}>${this.#theirs()}</ui-error>` : nothing}
      ${
        fixed
          ? nothing
          : html`<div class="actions">
              <ui-button type="submit" variant="brand" ?loading=${busy}>${this.#shell().save}</ui-button>
            </div>`
      }
    </form>`;
  }

  /** What somebody else saved meanwhile, where it differs. */
  #theirs(): string {
    if (!this.#saving.conflict) return '';
    const { draft, read } = this.#edit;
    const words = this.#text().site;
    const rows: [string, (site: Form) => string][] = [
      [words.name, ({ name }) => isolated(name.trim())],
      [words.timeZone, ({ timeZone }) => timeZone],
      [words.languages, ({ languages }) => listOf(languages.map((one) => isolated(customerLanguages[one])))],
      [words.firstReply, ({ firstReplyMinutes }) => duration(firstReplyMinutes * 60_000)],
      [this.#look().pause, ({ coolDownDays }) => number(coolDownDays)],
      [words.countsPages, ({ countsPages }) => (countsPages ? words.on : words.off)],
    ];
    return rows
      .flatMap(([label, of]) => (of(draft) === of(read) ? [] : this.#shell().pair(label, of(read))))
      .join(' · ');
  }

  #set(change: Partial<Form>): void {
    this.#edit.set({ ...this.#edit.draft, ...change });
  }

  readonly #save = (event: Event): void => {
    const send = async (): Promise<void> => {
      const { draft } = this.#edit;
      const { name, ...others } = this.#edit.change;
      const saved = await changeSite(this.#edit.read, { ...others, ...(name && { name: name.trim() }) });
      this.#edit.settle(saved, draft);
      this.#site.put(saved);
      toast(this.#shell().saved);
      await this.session.refresh();
    };
    void this.#saving.save(send, event);
  };

  #check({ name, timeZone, languages, coolDownDays }: Form): Faults<Field> {
    const words = this.#text().site;
    return {
      ...(name.trim() ? {} : { name: words.missing }),
      ...(isTimeZone(timeZone) ? {} : { timeZone: words.timeZoneWrong }),
      ...(languages.length ? {} : { languages: words.languagesMissing }),
      ...(isWhole(coolDownDays, siteLimits.coolDownDays) ? {} : { pause: this.#look().numberWrong }),
    };
  }
}
const languagesOf = (event: Event): CustomerLanguage[] => [
  ...(event.target as HTMLElementTagNameMap['language-choice']).value,
];

declare global {
  interface HTMLElementTagNameMap {
    'site-settings': SiteSettings;
  }
}

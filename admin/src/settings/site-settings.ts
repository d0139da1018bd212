import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { changeSite, getSite, type SiteChange, type SiteView } from '../api/sites.ts';
import { localized, type Language } from '../language/language.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { base, card, form } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-segments.ts';
import '../ui/ui-select.ts';
import { toast } from '../ui/ui-toasts.ts';
import { firstReplyChoices } from './first-reply-choices.ts';
import './language-choice.ts';
import { isTimeZone, timeZones } from './site-entries.ts';

type Faults = Partial<Record<'name' | 'timeZone' | 'languages' | 'accent', string>>;

/** Name, time zone, languages, first-reply target and the look of the widget. */
@customElement('site-settings')
export class SiteSettings extends LitElement {
  static override styles = [
    base,
    card,
    form,
    css`
      #look {
        margin-bottom: var(--space-8);
      }
      .look {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-16) var(--space-24);
        align-items: end;
      }
      .color {
        display: flex;
        gap: var(--space-8);
        align-items: end;
      }
      .color input {
        width: 2.5rem;
        height: 2.25rem;
        padding: 2px;
        border: 1px solid var(--edge);
        border-radius: var(--radius-6);
        background: var(--raised);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);
  readonly #site = new Task(this, {
    task: ([siteId], { signal }) => getSite(siteId, signal),
    args: () => [this.session.site.id] as const,
    onComplete: (site) => (this.draft = site),
  });
  @state() private draft: SiteView | undefined;
  @state() private faults: Faults = {};
  @state() private problem: unknown;
  @state() private busy = false;

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${this.#text().site.heading}</h2>
      ${taskView(this.#site, (site) => this.#form(this.draft ?? site), 6)}
    </section>`;
  }

  #form(site: SiteView): TemplateResult {
    const words = this.#text().site;
    const fixed = !can(this.session.site, 'manager');
    return html`<form novalidate @submit=${this.#save}>
      ${fixed ? html`<p class="muted">${this.#text().readOnly}</p>` : nothing}
      <ui-field
        name="name"
        label=${words.name}
        hint=${words.nameHint}
        .value=${site.name}
        maxlength="80"
        ?disabled=${fixed}
        error=${this.faults.name ?? ''}
        @input=${(event: Event) => this.#set({ name: valueOf(event) })}
      ></ui-field>
      <ui-field
        name="timeZone"
        label=${words.timeZone}
        hint=${words.timeZoneHint}
        .value=${site.timeZone}
        .suggestions=${timeZones}
        ?disabled=${fixed}
        error=${this.faults.timeZone ?? ''}
        @input=${(event: Event) => this.#set({ timeZone: valueOf(event) })}
      ></ui-field>
      <div>
        <language-choice
          label=${words.languages}
          .value=${site.languages}
          ?disabled=${fixed}
          error=${this.faults.languages ?? ''}
          @change=${(event: Event) => this.#set({ languages: languagesOf(event) })}
        ></language-choice>
        <p class="small muted">${words.languagesHint}</p>
      </div>
      <ui-select
        label=${words.firstReply}
        hint=${words.firstReplyHint}
        .choices=${firstReplyChoices(site.firstReplyMinutes)}
        .value=${String(site.firstReplyMinutes)}
        ?disabled=${fixed}
        @change=${(event: Event) => this.#set({ firstReplyMinutes: Number(valueOf(event)) })}
      ></ui-select>
      ${this.#look(site, fixed)} ${this.problem ? html`<ui-error no-retry .error=${this.problem}></ui-error>` : nothing}
      ${
        fixed
          ? nothing
          : html`<div class="actions">
              <ui-button type="submit" variant="brand" ?loading=${this.busy}>${this.#shell().save}</ui-button>
            </div>`
      }
    </form>`;
  }

  #look({ theme }: SiteView, fixed: boolean): TemplateResult {
    const words = this.#text().site;
    const { positions } = words;
    return html`<div role="group" aria-labelledby="look">
      <h3 id="look">${words.look}</h3>
      <div class="look">
        <div class="color">
          <ui-field
            name="accent"
            label=${words.accent}
            .value=${theme.accent}
            maxlength="7"
            ?disabled=${fixed}
            error=${this.faults.accent ?? ''}
            @input=${(event: Event) => this.#set({ theme: { ...theme, accent: valueOf(event) } })}
          ></ui-field>
          <input
            type="color"
            aria-label=${words.accent}
            .value=${isColor(theme.accent) ? theme.accent : '#000000'}
            ?disabled=${fixed}
            @input=${(event: Event) => this.#set({ theme: { ...theme, accent: valueOf(event) } })}
          />
        </div>
        <ui-segments
          label=${words.position}
          .choices=${(['bottom-left', 'bottom-right'] as const).map((value) => ({ value, label: positions[value] }))}
          .value=${theme.position}
          ?disabled=${fixed}
          @change=${(event: Event) => this.#set({ theme: { ...theme, position: positionOf(event) } })}
        ></ui-segments>
      </div>
    </div>`;
  }

  #set(change: SiteChange): void {
    if (this.draft) this.draft = { ...this.draft, ...change } as SiteView;
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.busy) return;
    this.faults = this.#check(draft);
    if (Object.keys(this.faults).length) return;
    const { name, timeZone, languages, firstReplyMinutes, theme } = draft;
    this.busy = true;
    this.problem = undefined;
    try {
      this.draft = await changeSite(draft.id, { name: name.trim(), timeZone, languages, firstReplyMinutes, theme });
      toast(this.#shell().saved);
      await this.session.refresh();
    } catch (error) {
      this.problem = error;
    } finally {
      this.busy = false;
    }
  };

  #check({ name, timeZone, languages, theme }: SiteView): Faults {
    const words = this.#text().site;
    return {
      ...(name.trim() ? {} : { name: words.missing }),
      ...(isTimeZone(timeZone) ? {} : { timeZone: words.timeZoneWrong }),
      ...(languages.length ? {} : { languages: words.languagesMissing }),
      ...(isColor(theme.accent) ? {} : { accent: words.accentWrong }),
    };
  }
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
const languagesOf = (event: Event): Language[] => [...(event.target as HTMLElementTagNameMap['language-choice']).value];
const positionOf = (event: Event): SiteView['theme']['position'] =>
  valueOf(event) === 'bottom-left' ? 'bottom-left' : 'bottom-right';
const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

declare global {
  interface HTMLElementTagNameMap {
    'site-settings': SiteSettings;
  }
}

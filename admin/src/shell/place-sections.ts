import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { language, localized } from '../language/language.ts';
import { sectionsOf, type Place, type Section } from '../place.ts';
import { address } from '../router/router.ts';
import { base } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-tabs.ts';
import '../ui/ui-together.ts';
import { sessionContext, type Session } from './session.ts';

/** The sections of a place that a person sees: a tab each, where there are two, and what the chosen one is made of. */
@customElement('place-sections')
export class PlaceSections extends LitElement {
  static override styles = [
    base,
    css`
      ui-together {
        max-width: 48rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) place!: Place;
  /** What the address names; the first where it is none of them. */
  @property() section?: string;

  readonly #text = localized(this, shell);
  readonly #content = new Task(this, {
    task: async ([section]) => {
      await loadPart(section.load);
      return { id: section.id, elements: section.tags.map((tag) => document.createElement(tag)) };
    },
    args: () => [this.#chosen] as const,
  });

  override render(): TemplateResult {
    const tabs = this.#sections.map((section) => this.#tab(section));
    const label = this.#text().places[this.place.id];
    return html`${tabs.length > 1 ? html`<ui-tabs label=${label} .tabs=${tabs}></ui-tabs>` : nothing}
    ${taskView(this.#content, ({ id, elements }) => html`${keyed(id, html`<ui-together>${elements}</ui-together>`)}`, 6)}`;
  }

  #tab(section: Section): { href: string; label: string; current: boolean } {
    const href = address(`${this.place.href}/${section.id}`);
    return { href, label: section.title[language()], current: section === this.#chosen };
  }

  get #sections(): readonly Section[] {
    return sectionsOf(this.session.site, this.place);
  }

  get #chosen(): Section {
    return this.#sections.find(({ id }) => id === this.section) ?? this.#sections[0]!;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-sections': PlaceSections;
  }
}

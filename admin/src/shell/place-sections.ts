import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { localized } from '../language/language.ts';
import { sectionsOf, type Place, type Section } from '../place.ts';
import { address } from '../router/router.ts';
import { base } from '../ui/styles.ts';
import { taskView } from '../ui/task-view.ts';
import '../ui/ui-tabs.ts';
import '../ui/ui-together.ts';
import { sessionContext, type Session } from './session.ts';

/** The sections of a place that a person sees: a tab each, and what the chosen one is made of. */
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
  /** Accessible name of the tabs. */
  @property() label = '';

  readonly #text = localized(this, shell);
  readonly #content = new Task(this, {
    task: async ([section]) => {
      await loadPart(section.load);
      return { id: section.id, elements: section.tags.map((tag) => document.createElement(tag)) };
    },
    args: () => [this.#chosen] as const,
  });

  override render(): TemplateResult {
    return html`<ui-tabs label=${this.label} .tabs=${this.#sections.map((section) => this.#tab(section))}></ui-tabs>
      ${taskView(this.#content, ({ id, elements }) => html`${keyed(id, html`<ui-together>${elements}</ui-together>`)}`, 6)}`;
  }

  #tab(section: Section): { href: string; label: string; current: boolean } {
    const { id } = section;
    const label = this.#text().sections[id];
    return { href: address(`${this.place.href}/${id}`), label, current: section === this.#chosen };
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

import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { Reading } from '../data/reading.ts';
import type { Thing } from '../data/thing.ts';
import { language, localized } from '../language/language.ts';
import { isDivided, sectionsOf, type Place, type Section, type SectionElement } from '../place.ts';
import { address, type Params } from '../router/router.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-tabs.ts';
import '../ui/ui-together.ts';
import { sessionContext, type Session } from './session.ts';

/** The sections of a place that a person sees: a tab each, where the place has several, and what the chosen one is made of. */
@customElement('place-sections')
export class PlaceSections extends LitElement {
  static override styles = [
    base,
    css`
      :host(:not([wide])) ui-together {
        max-width: 48rem;
      }
      @media print {
        ui-tabs {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) place!: Place;
  /** What the address names: none, and it is the first. */
  @property() section?: string;
  /** What the path of the place matched. */
  @property({ attribute: false }) params: Params = {};
  /** As wide as the place, for what is no form. */
  @property({ type: Boolean, reflect: true }) wide = false;

  readonly #text = localized(this, shell);
  /** What the section that is shown is made of. */
  #elements: readonly SectionElement[] = [];
  readonly #content = new Reading(
    this,
    () => this.#part(this.#chosen),
    ({ tags }) => (this.#elements = tags.map((tag) => document.createElement(tag) as SectionElement)),
  );

  /** Puts the cursor into the search field of what is shown; says whether it has one. */
  focusSearch(): boolean {
    const found = this.#elements.find((element) => element.focusSearch);
    void found?.focusSearch?.();
    return found !== undefined;
  }

  override render(): TemplateResult {
    for (const element of this.#elements) if ('params' in element) element.params = this.params;
    const { heading, text } = this.#text().notFound;
    return html`${isDivided(this.place) ? this.#tabs() : nothing}
    ${this.#isUnknown ? html`<ui-empty icon="search" heading=${heading}>${text}</ui-empty>` : this.#shown()}`;
  }

  #shown(): unknown {
    return readingView(
      this.#content,
      ({ id }) => html`${keyed(id, html`<ui-together>${this.#elements}</ui-together>`)}`,
      6,
    );
  }

  /** Whether the place has no such section, whoever asks. */
  get #isUnknown(): boolean {
    return this.section !== undefined && !this.place.sections?.some(({ id }) => id === this.section);
  }

  #part(section: Section): Thing<Section> {
    const read = async (): Promise<Section> => {
      await loadPart(section.load);
      return section;
    };
    return { key: `section ${this.place.id} ${section.id}`, read };
  }

  #tabs(): TemplateResult {
    const tabs = this.#sections.map((section) => this.#tab(section));
    return html`<ui-tabs label=${this.#text().places[this.place.id]} .tabs=${tabs}></ui-tabs>`;
  }

  #tab(section: Section): { href: string; label: string; current: boolean } {
    const href = address(`${this.place.href}/${section.id}`);
    return { href, label: section.title[language()], current: !this.#isUnknown && section === this.#chosen };
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

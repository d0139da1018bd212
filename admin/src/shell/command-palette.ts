import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import type { Command } from '../place.ts';
import { valueOf } from '../ui/event-value.ts';
import { arrowed } from '../ui/arrowed.ts';
import { base } from '../ui/styles.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-icon.ts';
import { commandsFor, withWords } from './commands.ts';
import { FoundAhead } from './found-ahead.ts';
import type { Session } from './session.ts';

/** ⌘K: type to go somewhere or do something; arrows choose, Enter does it. Also to choose one of a few things. */
@customElement('command-palette')
export class CommandPalette extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        width: min(34rem, calc(100vw - 2rem));
        max-height: 70vh;
        margin-top: 12vh;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius-10);
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        overflow: hidden;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: var(--veil);
      }
      input {
        padding: var(--space-12) var(--space-16);
        border: 0;
        border-bottom: 1px solid var(--line);
        background: none;
        color: inherit;
        font: inherit;
        font-size: 1rem;
        outline: none;
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      ul {
        overflow: auto;
        padding: var(--space-8);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        min-height: 2.25rem;
        padding: 0 var(--space-8);
        border-radius: var(--radius-6);
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--accent-soft);
        color: var(--accent);
      }
      kbd {
        margin-inline-start: auto;
        padding: 0 var(--space-4);
        border: 1px solid var(--edge);
        border-radius: 4px;
        color: var(--muted);
        font: inherit;
        font-size: var(--type-12);
      }
    `,
  ];

  readonly #text = localized(this, shell);
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @state() private typed = '';
  @state() private chosen = 0;
  private session: Session | undefined;

  readonly #found = new FoundAhead(this);
  @state() private label = '';
  #offered: (typed: string) => readonly Command[] = () => [];

  /** `here`: what can be done with what is in sight; `typed`: what was typed before it was there. */
  open(session: Session, here: readonly Command[] = [], typed = ''): void {
    this.session = session;
    this.label = '';
    this.#offered = (words) => [...commandsFor(words, session, here), ...this.#found.commands];
    this.#open(typed);
  }

  /**
   * Offers these alone; where nothing is typed, the key of one does it.
   * @param label says what is chosen
   */
  choose(label: string, commands: readonly Command[]): void {
    this.session = undefined;
    this.label = label;
    this.#offered = (words) => withWords(words, commands);
    this.#open('');
  }

  #open(typed: string): void {
    this.typed = typed;
    this.chosen = 0;
    this.requestUpdate();
    this.#found.look(typed, this.session?.site);
    void this.updateComplete.then(() => this.dialog.open || this.dialog.showModal());
  }

  override render(): TemplateResult {
    const words = this.#text();
    const commands = this.#commands();
    const label = this.label || words.palette;
    return html`<dialog aria-label=${label} @click=${this.#clickOutside}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${commands.length ? `command-${this.chosen}` : ''}
        aria-label=${label}
        placeholder=${this.label || words.paletteHint}
        autocomplete="off"
        .value=${this.typed}
        @input=${this.#type}
        @keydown=${this.#key}
      />
      <ul id="list" role="listbox" aria-label=${label}>
        ${commands.map((command, index) => this.#row(command, index))}
      </ul>
    </dialog>`;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #row(command: Command, index: number): TemplateResult {
    return html`<li
      id=${`command-${index}`}
      role="option"
      aria-selected=${index === this.chosen ? 'true' : 'false'}
      @click=${() => this.#run(command)}
    >
      <ui-icon name=${command.icon}></ui-icon><span class="two-lines">${command.label}</span>
      ${command.key ? html`<kbd>${command.key.toUpperCase()}</kbd>` : nothing}
    </li>`;
  }

  #commands(): readonly Command[] {
    return this.#offered(this.typed);
  }

  #type(event: Event): void {
    this.typed = valueOf(event);
    this.chosen = 0;
    this.#found.look(this.typed, this.session?.site);
  }

  #key(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    // A dialog below, which hears it at the document, stays.
    if (event.key === 'Escape') event.stopPropagation();
    const commands = this.#commands();
    const to = arrowed(this.chosen, event.key, commands.length);
    if (to !== undefined) {
      event.preventDefault();
      this.chosen = to;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const command = commands[this.chosen];
      if (command) this.#run(command);
    } else if (this.label && this.typed === '' && isKeyAlone(event)) {
      const keyed = commands.find(({ key }) => key === event.key);
      if (!keyed) return;
      event.preventDefault();
      this.#run(keyed);
    }
  }

  #run(command: Command): void {
    this.dialog.close();
    command.run();
  }

  #clickOutside(event: Event): void {
    if (event.target === this.dialog) this.dialog.close();
  }
}

/** Not a shortcut, nor a key that is held since before. */
const isKeyAlone = ({ ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || repeat);

declare global {
  interface HTMLElementTagNameMap {
    'command-palette': CommandPalette;
  }
}

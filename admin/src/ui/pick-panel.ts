import { css, LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';
import { base } from './styles.ts';
import './ui-pick.ts';
import type { UiPick } from './ui-pick.ts';

/**
 * An element whose `<div class="panel">` with a `ui-pick` opens below the line it stands in, while something is written there. Fires
 * `take` with a `Taken`, and `leave` with what was typed to find one when it is closed without.
 */
export abstract class PickPanel<Taken> extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .panel {
        flex: 1 0 100%;
        min-width: 0;
      }
    `,
  ];

  @query('ui-pick') protected readonly pick!: UiPick | null;
  @state() protected isOpen = false;
  @state() protected typed = '';

  /** Whether something fits what is typed. */
  protected abstract get fits(): boolean;

  /** Opens the list, with the cursor in its search at once. */
  open(): void | Promise<void> {
    this.isOpen = true;
    this.look('');
    this.performUpdate();
    this.pick?.begin();
  }

  /** Who types a blank where nothing fits wanted to write, not to find. */
  protected look(typed: string): void {
    this.typed = typed;
    if (typed.endsWith(' ') && (typed.trim() === '' || !this.fits)) this.leave();
  }

  protected take(detail: Taken): void {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent<Taken>('take', { detail }));
  }

  protected readonly leave = (): void => {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent<string>('leave', { detail: this.typed }));
  };

  /** Whoever goes on elsewhere is done with it. */
  protected left({ relatedTarget }: FocusEvent): void {
    const isElsewhere = relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget);
    if (isElsewhere) this.isOpen = false;
  }
}

import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-dialog.ts';

/** Asks before somebody signs out who has unsaved work here. */
@customElement('leave-question')
export class LeaveQuestion extends LitElement {
  static override styles = base;

  @property({ type: Number }) unsaved = 0;
  readonly #text = localized(this, shell);
  #tell!: (leaves: boolean) => void;
  /** Whether they leave all the same. */
  readonly answer = new Promise<boolean>((tell) => (this.#tell = tell));

  override render(): TemplateResult {
    const words = this.#text();
    const { heading, text, leave, stay } = words.leaveQuestion;
    return html`<ui-dialog label=${heading} open @wa-after-hide=${() => this.#end(false)}>
      <p>${text(this.unsaved, number(this.unsaved))}</p>
      <ui-button slot="footer" appearance="outlined" @click=${() => this.#end(true)}>${leave}</ui-button>
      <ui-button slot="footer" variant="brand" autofocus @click=${() => this.#end(false)}>${stay}</ui-button>
    </ui-dialog>`;
  }

  #end(leaves: boolean): void {
    this.#tell(leaves);
    this.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leave-question': LeaveQuestion;
  }
}

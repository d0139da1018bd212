import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { signOut, whoIsSignedIn } from '../api/session.ts';
import { localized } from '../language/language.ts';
import { go } from '../router/router.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-dialog.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

/** Somebody else has signed in in this browser: nothing is sent as them before that is said, and what was written stays its writer's. */
@customElement('other-person')
export class OtherPerson extends LitElement {
  static override styles = base;

  /** Name of the person this tab belongs to. */
  @property() mine = '';
  /** Name of who is signed in. */
  @state() private theirs: string | undefined;
  readonly #text = localized(this, shell);

  /** Asks how to go on, if somebody is signed in. */
  async open(): Promise<void> {
    this.theirs ??= (await whoIsSignedIn().catch(() => undefined))?.person.name;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.theirs === undefined) return nothing;
    const words = this.#text().otherPerson;
    return html`<ui-dialog
      label=${words.heading(this.theirs)}
      open
      @closing=${(event: Event) => event.preventDefault()}
    >
      <p>${words.text(this.mine)}</p>
      <ui-button slot="footer" appearance="outlined" @click=${this.#comeBack}>${words.comeBack(this.mine)}</ui-button>
      <ui-button slot="footer" variant="brand" autofocus @click=${() => location.reload()}
        >${words.goOn(this.theirs)}</ui-button
      >
    </ui-dialog>`;
  }

  async #comeBack(): Promise<void> {
    try {
      await signOut();
      this.remove();
      go(`/admin/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, { unasked: true });
    } catch (error) {
      toastProblem(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'other-person': OtherPerson;
  }
}

import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { health } from '@huiyin/shared/i18n/admin/health';
import { Acts } from '../acts.ts';
import { readTestMail, sendTestMail, type TestMail } from '../api/health.ts';
import { dateTime } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';

/** While it is on its way, it is looked after this often. */
const everyMs = 2000;
const isOver = ({ state: now }: TestMail): boolean => now === 'sent' || now === 'failed' || now === 'kept';

/** Sends whoever looks a mail, and says what becomes of it. Fires `tested` when that is known. */
@customElement('mail-test')
export class MailTest extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: var(--space-12);
      }
      p {
        margin-top: var(--space-8);
      }
      p:empty {
        display: none;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) siteId = '';
  @state() private mail: TestMail | undefined;
  readonly #text = localized(this, health);
  readonly #acts = new Acts(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult {
    const words = this.#text().mail.test;
    const isGoing = this.mail?.state === 'waiting';
    return html`<ui-button
        size="s"
        appearance="outlined"
        ?loading=${this.#acts.isDoing('send') || isGoing}
        @click=${() => void this.#send()}
        >${words.action}</ui-button
      >
      ${this.mail ? nothing : html`<p class="small muted">${words.hint(this.session.me.person.email)}</p>`}
      <div role="status">${this.mail ? this.#outcome(this.mail) : nothing}</div>`;
  }

  #outcome({ to, state: now, sentAt, fault, reply }: TestMail): TemplateResult {
    const { test, faults } = this.#text().mail;
    const said = {
      waiting: () => test.waiting(to),
      retrying: () => test.retrying,
      sent: () => test.sent(to, dateTime(sentAt!)),
      failed: () => test.failed,
      kept: () => test.kept,
    };
    return html`<p>${said[now]()}</p>
      ${fault ? html`<p>${faults[fault]}</p>` : nothing}
      ${reply ? html`<p class="small muted">${test.reply(reply)}</p>` : nothing}`;
  }

  async #send(): Promise<void> {
    await this.#acts.do('send', async () => this.#take(await sendTestMail(this.siteId)));
  }

  #take(mail: TestMail): void {
    clearTimeout(this.#timer);
    this.mail = mail;
    if (isOver(mail)) this.dispatchEvent(new Event('tested'));
    else if (this.isConnected) this.#timer = setTimeout(() => void this.#look(mail.id), everyMs);
  }

  /** What cannot be read now is looked for again. */
  async #look(id: string): Promise<void> {
    const before = this.mail!;
    const mail = await readTestMail(this.siteId, id).catch(() => before);
    if (this.mail === before) this.#take(mail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mail-test': MailTest;
  }
}

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { share } from '@huiyin/shared/i18n/admin/share';
import { waveMail } from '@huiyin/shared/i18n/admin/wave-mail';
import { drawnToInvite, inviteDrawn, type DrawnInvited, type DrawnToInvite } from '../../api/survey-invitations.ts';
import { languageName, number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { Saving } from '../../saving.ts';
import { progressBar } from '../../ui/progress-bar.ts';
import { base, parts } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-error.ts';
import { isMeant } from '../../ui/ui-question.ts';

type Reason = DrawnInvited['notAsked'][number]['reason'];

/** What came of it so far, of all there are. */
interface Came {
  readonly all: number;
  readonly invited: number;
  readonly withoutAddress: number;
  readonly notAsked: ReadonlyMap<Reason, number>;
}

/** Invites the drawn customers of a wave whom nobody has asked yet by mail, a piece a call; whoever goes away meanwhile begins anew and loses nothing. Fires `invited` once all are, or no more can be. */
@customElement('wave-mail')
export class WaveMail extends LitElement {
  static override styles = [
    base,
    parts,
    progressBar,
    css`
      section {
        display: grid;
        gap: var(--space-8);
        margin-top: var(--space-16);
      }
    `,
  ];

  @property() siteId = '';
  @property() slug = '';
  @state() private came: Came | undefined;
  /** How many are left whom no mail can reach, once nobody else is; undefined before. */
  @state() private onlyWithoutAddress: number | undefined;
  readonly #saving = new Saving(this);
  readonly #text = localized(this, waveMail);
  readonly #share = localized(this, share);

  override render(): TemplateResult {
    const words = this.#text();
    const { busy, problem } = this.#saving;
    return html`<section aria-labelledby="mail">
      <h3 id="mail">${words.heading}</h3>
      <p class="muted small">${words.hint}</p>
      ${busy && this.came ? this.#progress(this.came) : nothing}
      <div role="status">${busy ? nothing : this.#receipt()}</div>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button appearance="outlined" ?loading=${busy} @click=${this.#press}>${words.act}</ui-button>
      </div>
    </section>`;
  }

  #progress(came: Came): TemplateResult {
    const words = this.#text();
    const said = words.sending(number(lookedAt(came)), number(came.all));
    return html`<progress max=${Math.max(1, came.all)} .value=${lookedAt(came)} aria-label=${said}></progress>
      <p class="small">${said}</p>
      <p class="muted small">${words.stay}</p>`;
  }

  #receipt(): TemplateResult | typeof nothing {
    const words = this.#text();
    const without = this.onlyWithoutAddress;
    if (without !== undefined)
      return html`<p class="small">${words.nobody}${without ? words.askWithout(number(without)) : ''}</p>`;
    if (!this.came) return nothing;
    const { invited, withoutAddress, notAsked } = this.came;
    const { reasons } = this.#share().notAsked;
    return html`<ul class="small">
      <li>${words.invited(number(invited))}</li>
      ${withoutAddress ? html`<li>${words.withoutAddress(number(withoutAddress))}</li>` : nothing}
      ${[...notAsked].map(([reason, n]) => html`<li>${words.notAsked(reasons[reason], number(n))}</li>`)}
    </ul>`;
  }

  readonly #press = (): void => void this.#saving.save(() => this.#ask());

  async #ask(): Promise<void> {
    this.came = undefined;
    const drawn = await drawnToInvite(this.siteId, this.slug);
    this.onlyWithoutAddress = drawn.waiting === 0 ? drawn.withoutAddress : undefined;
    if (drawn.waiting > 0 && (await this.#isMeant(drawn))) await this.#send(drawn);
  }

  #isMeant({ waiting, withoutAddress, languages }: DrawnToInvite): Promise<boolean> {
    const words = this.#text();
    const named = languages.map(({ language, n }) =>
      words.inLanguage(language ? languageName(language) : words.browserLanguage, number(n)),
    );
    const text = [
      words.askText(named.join(words.between)),
      withoutAddress ? words.askWithout(number(withoutAddress)) : '',
    ];
    return isMeant({
      heading: words.ask(waiting, number(waiting)),
      text: text.join(''),
      act: words.send,
    });
  }

  async #send({ period, waiting, withoutAddress }: DrawnToInvite): Promise<void> {
    this.came = { all: waiting + withoutAddress, invited: 0, withoutAddress: 0, notAsked: new Map() };
    let after: string | null = '';
    try {
      while (after !== null && this.isConnected) {
        const piece: DrawnInvited = await inviteDrawn(this.siteId, this.slug, { period, after });
        this.came = plus(this.came, piece);
        after = piece.next;
      }
    } finally {
      this.dispatchEvent(new CustomEvent('invited'));
    }
  }
}

const sum = (all: Iterable<number>): number => [...all].reduce((so, n) => so + n, 0);

const lookedAt = ({ invited, withoutAddress, notAsked }: Came): number =>
  invited + withoutAddress + sum(notAsked.values());

function plus(came: Came, piece: DrawnInvited): Came {
  const notAsked = new Map(came.notAsked);
  for (const { reason, n } of piece.notAsked) notAsked.set(reason, (notAsked.get(reason) ?? 0) + n);
  return {
    all: came.all,
    invited: came.invited + piece.invited,
    withoutAddress: came.withoutAddress + piece.withoutAddress,
    notAsked,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wave-mail': WaveMail;
  }
}

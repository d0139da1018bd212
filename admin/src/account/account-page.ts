import { html, LitElement, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { longestEmail, staffLimits } from '@huiyin/shared/domain/limits';
import { account } from '@huiyin/shared/i18n/admin/account';
import { localized } from '../language/language.ts';
import { Saving, type Faults } from '../saving.ts';
import { base, form } from '../ui/styles.ts';
import './account-frame.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { entries } from './entries.ts';

/** A page with one form: checks, sends once at a time, and shows what came back. */
export abstract class AccountPage extends LitElement {
  static override styles = [base, form];

  protected readonly text = localized(this, account);
  protected readonly saving = new Saving<string>(this, { check: () => this.check(entries(this.form)) });
  @query('form') private readonly form!: HTMLFormElement;

  /** What is wrong with the entries; nothing means they may be sent. */
  protected abstract check(typed: Record<string, string>): Faults;
  protected abstract send(typed: Record<string, string>): Promise<void>;

  protected nameField(): TemplateResult {
    return html`<ui-field
      name="name"
      maxlength=${staffLimits.name}
      label=${this.text().name}
      autocomplete="name"
      error=${this.saving.faults.name ?? ''}
    ></ui-field>`;
  }

  protected emailField(): TemplateResult {
    return html`<ui-field
      name="email"
      maxlength=${longestEmail}
      type="email"
      label=${this.text().email}
      autocomplete="username"
      error=${this.saving.faults.email ?? ''}
    ></ui-field>`;
  }

  protected newPasswordField(label = this.text().password): TemplateResult {
    return html`<ui-field
      name="password"
      type="password"
      label=${label}
      hint=${this.text().passwordHint(staffLimits.password.least)}
      autocomplete="new-password"
      error=${this.saving.faults.password ?? ''}
    ></ui-field>`;
  }

  protected readonly submit = (event: Event): void => void this.saving.save(() => this.send(entries(this.form)), event);
}

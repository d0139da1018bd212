import { LitElement } from 'lit';
import { query } from 'lit/decorators.js';
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

  protected readonly submit = (event: Event): void => void this.saving.save(() => this.send(entries(this.form)), event);
}

import { LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { account } from '@huiyin/shared/i18n/admin/account';
import { localized } from '../language/language.ts';
import { showFault } from '../ui/show-fault.ts';
import { base, form } from '../ui/styles.ts';
import './account-frame.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { entries, type Faults } from './entries.ts';

/** A page with one form: checks, sends once at a time, and shows what came back. */
export abstract class AccountPage extends LitElement {
  static override styles = [base, form];

  protected readonly text = localized(this, account);
  @state() protected faults: Faults = {};
  @state() protected problem: unknown;
  @state() protected busy = false;

  /** What is wrong with the entries; nothing means they may be sent. */
  protected abstract check(typed: Record<string, string>): Faults;
  protected abstract send(typed: Record<string, string>): Promise<void>;

  protected readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const typed = entries(event.target as HTMLFormElement);
    this.problem = undefined;
    this.faults = this.check(typed);
    if (Object.keys(this.faults).length) return void showFault(this);
    this.busy = true;
    try {
      await this.send(typed);
    } catch (error) {
      this.problem = error;
    } finally {
      this.busy = false;
    }
  };
}

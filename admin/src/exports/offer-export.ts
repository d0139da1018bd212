import type { ExportedNoun } from '../api/exports.ts';
import { loadPart } from '../api/load-part.ts';
import type { SiteRef } from '../api/session.ts';
import { can } from '../shell/session.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

/** What may be taken along as a file, and which of it. */
export interface Exportable {
  readonly noun: ExportedNoun;
  readonly query: Readonly<Record<string, string>>;
}

/** Asks what of some things is taken along from a site, and as what. */
export async function offerExport(site: SiteRef, things: readonly [Exportable, ...Exportable[]]): Promise<void> {
  try {
    const { showExport } = await loadPart(() => import('./export-dialog.ts'));
    showExport(site, things);
  } catch (error) {
    toastProblem(error);
  }
}

/** Whether somebody may take along whose answers and tickets they are. */
export const mayTakeContacts = (site: SiteRef): boolean =>
  can(site, 'answers.contacts') && can(site, 'answers.export_contacts');

import type { LitElement } from 'lit';

/** Puts the cursor into the first field of a form that is marked as wrong; whether there is one. */
export async function showFault(form: LitElement): Promise<boolean> {
  await form.updateComplete;
  const fields = form.renderRoot.querySelectorAll<HTMLElement & { error: string }>(
    'ui-field, ui-select, ui-date, language-choice',
  );
  const faulty = [...fields].find(({ error }) => error);
  faulty?.focus();
  return faulty !== undefined;
}

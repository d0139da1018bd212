import { LitElement } from 'lit';

const fields = 'ui-field, ui-select, ui-date, language-choice';

/** Puts the cursor into the first field of a form that is marked as wrong, also in an element it is made of; whether there is one. */
export async function showFault(form: LitElement): Promise<boolean> {
  const faulty = await faultIn(form);
  faulty?.focus();
  return faulty !== undefined;
}

async function faultIn(part: LitElement): Promise<HTMLElement | undefined> {
  await part.updateComplete;
  for (const element of part.renderRoot.querySelectorAll<HTMLElement & { error?: string }>('*')) {
    const isField = element.matches(fields);
    if (isField && element.error) return element;
    const inner = !isField && element instanceof LitElement ? await faultIn(element) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

import type { Locator, Page } from 'playwright-core';

/** The widget on a page, by what its visitor sees. `label` is the launcher's name in the page's language. */
export function widgetOn(page: Page, label = 'Feedback') {
  const panel = page.getByRole('dialog', { name: label });
  /** A tab of the panel; it may carry the number of news. */
  const tab = (name: string): Locator => panel.getByRole('button', { name: new RegExp(`^${name} ?\\d*$`) });
  return {
    page,
    panel,
    tab,
    launcher: page.getByRole('button', { name: label }),
    point: (name: RegExp | string): Locator => panel.getByRole('radio', { name }),
    send: panel.getByRole('button', { name: 'Send', exact: true }),
    sendRating: panel.getByRole('button', { name: 'Send rating' }),
    async open(): Promise<void> {
      await page.getByRole('button', { name: label }).click();
      await panel.getByRole('radio').or(panel.getByRole('heading')).first().waitFor();
    },
    /** Complains as a visitor would and waits for the ticket; gives its number. */
    async complain(text: string, { category = '', email = '', name = '' } = {}): Promise<number> {
      await tab('Complain').click();
      if (category) await panel.getByRole('radio', { name: category, exact: true }).click();
      await panel.getByLabel('What happened?').fill(text);
      if (email) await panel.getByLabel('E-mail').fill(email);
      if (name) await panel.getByLabel('Name').fill(name);
      if (email || name) await panel.getByRole('checkbox').check();
      await panel.getByRole('button', { name: 'Send complaint' }).click();
      const heading = await panel.getByRole('heading', { name: /^Complaint \d+$/ }).textContent();
      return Number(heading?.replace(/\D/g, ''));
    },
  };
}

export type Widget = ReturnType<typeof widgetOn>;

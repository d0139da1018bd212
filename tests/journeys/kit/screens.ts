import type { Locator, Page } from 'playwright-core';

/** One screen of the console, in any language. */
export interface Screen {
  name: string;
  /** Where it is, unless more than an address leads there. */
  path?: string;
  open(page: Page): Promise<unknown>;
  /** Is there when the screen is complete. */
  ready(page: Page): Locator;
}

const main = (page: Page): Locator => page.getByRole('main');
const at = (name: string, path: string, ready: Screen['ready']): Screen => ({
  name,
  path,
  open: (page) => page.goto(path),
  ready,
});
const shell = async (page: Page): Promise<void> => {
  await page.goto('/admin/improve');
  await main(page).getByRole('listitem').first().waitFor();
};

/** Every screen behind the door. The sample's ticket 1 has a conversation. */
export function everyScreen(): Screen[] {
  return [
    at('Today', '/admin', (page) => main(page).getByRole('figure').nth(1)),
    at('Inbox', '/admin/inbox', (page) => main(page).getByRole('region').getByRole('link').nth(3)),
    at('a ticket', '/admin/inbox/120?status=all', (page) =>
      main(page).getByRole('complementary').getByRole('listitem').first(),
    ),
    at('Insights as a chart', '/admin/insights/csat', (page) => page.getByRole('slider').locator('svg')),
    {
      name: 'Insights as a table',
      open: async (page) => {
        await page.goto('/admin/insights/nps');
        await page.getByRole('slider').waitFor();
        await main(page).getByRole('radiogroup').last().getByRole('radio').last().check({ force: true });
      },
      // The distribution of the scores is a table as well.
      ready: (page) => main(page).getByRole('table').nth(1),
    },
    at('Improve', '/admin/improve', (page) => main(page).getByRole('listitem').first()),
    at('Ask', '/admin/ask', (page) => main(page).getByRole('listitem').nth(2)),
    {
      name: 'a new survey',
      open: async (page) => {
        await page.goto('/admin/ask');
        await main(page).locator('survey-list ui-button').first().click();
      },
      ready: (page) => main(page).getByRole('radio').nth(6),
    },
    at('Ask: a rating', '/admin/ask/csat', (page) => main(page).locator('preview-frame').getByRole('radio').nth(4)),
    at('Ask: a complaint', '/admin/ask/complaint', (page) =>
      main(page).locator('preview-frame').getByRole('textbox').first(),
    ),
    at('Ask: rules', '/admin/ask/csat/rules', (page) => main(page).getByRole('textbox').nth(2)),
    at('Ask: results', '/admin/ask/nps/results', (page) => main(page).getByRole('table').first()),
    at('Ask: versions', '/admin/ask/csat/versions', (page) =>
      main(page).locator('preview-frame').getByRole('radio').nth(4),
    ),
    at('Ask: share', '/admin/ask/csat/share', (page) => main(page).locator('ask-share').getByRole('heading').first()),
    at('Ask: wave', '/admin/ask/nps/wave', (page) => main(page).locator('ask-wave').getByRole('heading').first()),
    at('Settings: site', '/admin/settings/site', (page) =>
      main(page).locator('preview-frame').getByRole('radio').nth(4),
    ),
    at('Settings: install', '/admin/settings/install', (page) => main(page).getByRole('status').first()),
    at('Settings: people', '/admin/settings/people', (page) => main(page).getByRole('listitem').nth(5)),
    {
      name: 'Settings: a new role',
      open: async (page) => {
        await page.goto('/admin/settings/people');
        await main(page).locator('role-settings ui-button').last().click();
      },
      ready: (page) => main(page).locator('role-form ui-checkbox').last(),
    },
    at('Settings: customers', '/admin/settings/customers', (page) => main(page).getByRole('heading').nth(2)),
    at('Settings: health', '/admin/settings/health', (page) => main(page).getByRole('listitem').nth(3)),
    at('Settings: keys', '/admin/settings/keys', (page) => main(page).getByRole('button').first()),
    at('Settings: password', '/admin/settings/password', (page) => main(page).getByRole('button').first()),
    {
      name: 'the palette',
      open: async (page) => {
        await shell(page);
        await page.keyboard.press('Control+k');
      },
      ready: (page) => page.getByRole('combobox').last().and(page.locator(':focus')),
    },
    {
      name: 'the shortcut sheet',
      open: async (page) => {
        await shell(page);
        await page.keyboard.press('?');
      },
      ready: (page) => page.getByRole('dialog'),
    },
  ];
}

/** The ticket of a complaint with pictures, by its number. */
export const pictureScreen = (number: number): Screen =>
  at('a ticket with pictures', `/admin/inbox/${number}`, (page) => main(page).locator('img').nth(1));

/** The pages before the door; each needs somebody who is not signed in. */
export function doorScreens(invitation: string): Screen[] {
  const send = (page: Page): Locator => page.getByRole('button');
  return [
    at('sign-in', '/admin/sign-in', send),
    at('forgot', '/admin/forgot', send),
    at('reset', '/admin/reset#of-nobody', send),
    at('invitation', invitation, send),
  ];
}

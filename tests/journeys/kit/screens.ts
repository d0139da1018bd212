import type { Locator, Page } from 'playwright-core';
import type { Screen as Described } from '../../../admin/src/place.ts';

/** One screen of the console, in any language. */
export interface Screen {
  name: string;
  /** Where it is, unless more than an address leads there. */
  path?: string;
  /** Its name among the pictures of the README. */
  picture?: string;
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

const manifests = import.meta.glob<readonly Described[]>('../../../admin/src/*/{manifest,section}.ts', {
  eager: true,
  import: 'screens',
});

/** The screens that the manifests of places and sections name. */
export const describedScreens: readonly Described[] = Object.values(manifests).flat();

function described({ name, path, press, ready, picture }: Described): Screen {
  const screen = { name, ...(picture && { picture }), ready: (page: Page) => main(page).locator(ready) };
  if (!press) return { ...screen, path, open: (page) => page.goto(path) };
  return {
    ...screen,
    open: async (page) => {
      await page.goto(path);
      await main(page).locator(press).click({ force: true });
    },
  };
}

/** Every screen behind the door. The sample's ticket 135 has a conversation. */
export function everyScreen(): Screen[] {
  return [
    ...describedScreens.map(described),
    {
      name: 'the palette',
      open: async (page) => {
        await shell(page);
        await page.keyboard.press('Control+k');
      },
      ready: (page) => page.getByRole('combobox').last().and(page.locator(':focus')),
    },
    {
      name: 'what is new',
      open: async (page) => {
        await shell(page);
        await page.keyboard.press('g');
        await page.keyboard.press('b');
      },
      ready: (page) => page.getByRole('dialog').locator('notice-list'),
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

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { serveFolder } from './serve-folder.ts';
import type { Served } from './serve.ts';
import { tempDir } from './temp.ts';

/** Vite's settings for the gallery. */
export const galleryConfig = join(import.meta.dirname, '../../admin/gallery/vite.config.ts');

/** The gallery as it is built from the sources of now, on an address of its own; gone at the end of the scope. */
export async function serveGallery(): Promise<Served> {
  const dir = tempDir();
  await build({ configFile: galleryConfig, logLevel: 'warn', build: { outDir: dir.path, emptyOutDir: true } });
  const { url, [Symbol.asyncDispose]: close } = await serveFolder(dir.path);
  return {
    url,
    async [Symbol.asyncDispose]() {
      await close();
      dir[Symbol.dispose]();
    },
  };
}

/** A state with a page to itself. */
export interface GalleryPage {
  element: string;
  state: string;
}

/** Opens the states of the gallery, looked at as `address.ts` there says. */
export async function openGallery(
  page: Page,
  looked: Partial<GalleryPage & { language: string; scheme: string }>,
): Promise<void> {
  await page.goto(`/states.html?${new URLSearchParams(looked)}`);
  await page.locator('section').last().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

/** What covers everything else, and so is not seen on the page that is open. */
export const galleryPages = (page: Page): Promise<GalleryPage[]> =>
  page.locator('a.covers').evaluateAll((links) =>
    links.map((link) => {
      const asked = new URL((link as HTMLAnchorElement).href).searchParams;
      return { element: asked.get('element')!, state: asked.get('state')! };
    }),
  );

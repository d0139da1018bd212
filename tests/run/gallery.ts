import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { launch } from '../kit/browser.ts';
import { galleryConfig, galleryPages, openGallery, serveGallery } from '../kit/gallery.ts';
import { root } from './process.ts';

// pnpm gallery            every element of console and widget in every state, from the sources as they are
// pnpm gallery pictures   a picture of each element by language, scheme and width, in tests/.out/gallery

const folder = join(root, 'tests/.out/gallery');
const widths = { wide: 1280, phone: 320 };

async function serve(): Promise<void> {
  const vite = await createServer({ configFile: galleryConfig });
  await vite.listen();
  vite.printUrls();
}

async function takePictures(): Promise<void> {
  await using gallery = await serveGallery();
  await using browser = await launch();
  for (const [width, pixels] of Object.entries(widths)) {
    const context = await browser.newContext({
      baseURL: gallery.url,
      reducedMotion: 'reduce',
      viewport: { width: pixels, height: 800 },
    });
    const page = await context.newPage();
    for (const language of ['en', 'zh-CN', 'zh-TW', 'ar'])
      for (const scheme of ['light', 'dark'])
        await take(page, join(folder, `${language}-${scheme}-${width}`), { language, scheme });
  }
  console.log(`The pictures are in ${folder}`);
}

/** A picture of each element, and of each state that covers the page. */
async function take(page: Page, into: string, looked: Record<string, string>): Promise<void> {
  mkdirSync(into, { recursive: true });
  await openGallery(page, looked);
  for (const section of await page.locator('section').all())
    await section.screenshot({ path: join(into, `${await section.getAttribute('data-element')}.png`) });
  for (const one of await galleryPages(page)) {
    await openGallery(page, { ...looked, ...one });
    await page.screenshot({ path: join(into, `${one.element}, ${one.state}.png`) });
  }
}

await (process.argv[2] === 'pictures' ? takePictures() : serve());

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, type RunnerTestCase } from 'vitest';
import { closeOver, openBrowsers } from '../../kit/browser.ts';
import { folderOf } from '../../run/pictures.ts';

/** More pages than these tell no more. */
const most = 6;

// What stood on each open page when a journey failed; tests/run/all.ts says where it is.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePictures(task);
  await closeOver();
});

async function takePictures(task: RunnerTestCase): Promise<void> {
  const folder = folderOf(task.file.filepath, task.fullTestName);
  mkdirSync(folder, { recursive: true });
  const pages = [...openBrowsers].flatMap((browser) => browser.contexts().flatMap((context) => context.pages()));
  for (const [nth, page] of pages.slice(-most).entries())
    await page.screenshot({ path: join(folder, `${nth + 1}.png`), timeout: 5000 }).catch(() => undefined);
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startJourney } from '../kit/journey.ts';
import { serveFolder } from '../kit/serve-folder.ts';

const widget = join(import.meta.dirname, '../../widget');
/** As a developer's machine builds it: the test runner's own NODE_ENV is no part of that. */
const node = (args: string[], cwd: string): void =>
  void execFileSync(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });

beforeAll(() => node(['build-package.ts'], widget));

describe('@huiyin/widget', () => {
  test('has a custom-elements manifest that names the element, its attributes, events, parts and properties', () => {
    const { modules } = JSON.parse(readFileSync(join(widget, 'dist-package/custom-elements.json'), 'utf8')) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[]; events?: { name: string }[] }[] }[];
    };
    const survey = modules.flatMap((m) => m.declarations).find((d) => d.tagName === 'huiyin-survey');
    const names = survey?.attributes?.map((a) => a.name);
    expect(names).toEqual(expect.arrayContaining(['site', 'survey', 'base', 'language']));
    expect(survey?.events?.map((e) => e.name)).toEqual(expect.arrayContaining(['huiyin:answer', 'huiyin:complaint']));
  });

  for (const framework of ['react', 'vue'] as const) {
    test(`works in ${framework}: an answer in the page is stored, a call opens the panel`, async () => {
      const example = join(widget, 'examples', framework);
      node(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], example);
      await using host = await serveFolder(join(example, 'dist'));
      await using journey = await startJourney();
      const allowed = await journey.owner.edit(journey.sitePath, { origins: [host.url] });
      expect(allowed.status).toBe(200);

      const page = await journey.visitorPage();
      await page.goto(`${host.url}/?base=${encodeURIComponent(`${journey.server.url}/`)}&site=${journey.site.siteKey}`);
      await page.locator('huiyin-survey').getByRole('radio', { name: '4 of 5' }).click();
      await page.locator('huiyin-survey').getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByText('You chose 4.').waitFor();
      await expect
        .poll(async () => (await journey.owner.get(`${journey.sitePath}/responses`)).body.items)
        .toMatchObject([{ kind: 'csat', score: 4 }]);

      await page.getByRole('button', { name: 'Something is wrong' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'What happened?' }).waitFor();
    });
  }
});

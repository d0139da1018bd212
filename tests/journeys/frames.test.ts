import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { answerOf } from './kit/answers.ts';
import { listenForFaults } from './kit/faults.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

/** How a page gets into a frame: `inside` is its markup. */
const frames: Record<string, (inside: string) => string> = {
  'a sandbox that forbids forms': () =>
    `<iframe sandbox="allow-scripts allow-same-origin" src="/shop/inside"></iframe>`,
  'a srcdoc': (inside) => `<iframe srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`,
  'a srcdoc in a sandbox': (inside) =>
    `<iframe sandbox="allow-scripts allow-same-origin" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`,
  'a blob': (inside) => `<iframe></iframe><script>
    document.querySelector('iframe').src = URL.createObjectURL(new Blob([${JSON.stringify(inside).replaceAll('</', '<\\/')}], { type: 'text/html' }));
  </script>`,
};

test.concurrent.each(Object.keys(frames))(
  'a complaint and a rating leave %s, by press and by Enter, and the page stays',
  async (name) => {
    const { server, site } = journey;
    const inside = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Inside</title><script src="${server.url}/huiyin.js" data-site="${site.siteKey}" async></script><h1>Inside</h1></html>`;
    const page = await journey.visitorPage();
    const faults = await listenForFaults(page);
    await page.route(`${server.url}/shop/*`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: route.request().url().endsWith('/inside')
          ? inside
          : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"><style>iframe { width: 480px; height: 640px }</style>${frames[name]!(inside)}</html>`,
      }),
    );
    await page.goto(`${server.url}/shop/outside`);
    const frame = page.frameLocator('iframe');
    const panel = frame.getByRole('dialog', { name: 'Feedback' });

    await frame.getByRole('button', { name: 'Feedback' }).click();
    await panel.getByRole('radio', { name: /^2 of 5/ }).click();
    await panel.getByLabel('Anything we should know?').fill(`Rated from ${name}`);
    await panel.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await answerOf(journey, `Rated from ${name}`)).toMatchObject({ kind: 'csat', score: 2 });

    await panel.getByRole('button', { name: 'Complain' }).click();
    await panel.getByLabel('E-mail').press('Enter');
    await panel.getByText('Please tell us what happened.').waitFor();
    await panel.getByLabel('What happened?').fill(`Complained from ${name}`);
    await panel.getByLabel('Order number').or(panel.getByLabel('E-mail')).first().press('Enter');
    await panel.getByRole('heading', { name: /^Complaint \d+$/ }).waitFor();
    expect(await answerOf(journey, `Complained from ${name}`)).toMatchObject({ kind: 'complaint' });

    const box = panel.getByRole('textbox', { name: 'Write a message' });
    await box.fill('By press');
    await panel.getByRole('button', { name: 'Send', exact: true }).click();
    await box.fill('By Enter');
    await box.press('Enter');
    await panel.getByRole('log').getByText('By Enter').waitFor();
    await frame.getByRole('heading', { name: 'Inside' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { answerOf } from './kit/answers.ts';
import { explain } from './kit/explain.ts';
import { listenForFaults } from './kit/faults.ts';
import { startHostPage } from './kit/host-page.ts';
import { widgetOn, type Widget } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey[Symbol.asyncDispose]());

const tag = (attributes = ''): string =>
  `<script src="${journey.server.url}/huiyin.js" data-site="${journey.site.siteKey}" ${attributes}></script>`;

/** A visitor and what they see; `lines` is what the widget says on its console. */
type Visit = Widget & { faults: string[]; lines: string[] };

async function visit(url: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const page = await journey.visitorPage();
  const faults = await listenForFaults(page);
  const lines: string[] = [];
  page.on('console', (message) => message.text().startsWith('huiyin') && lines.push(message.text()));
  await prepare?.(page);
  await page.goto(url);
  return { ...widgetOn(page), faults, lines };
}

/** Opens somebody's page, whose markup is `html`. */
function on(html: string, contentType = 'text/html; charset=utf-8'): Promise<Visit> {
  const url = `${journey.server.url}/shop`;
  return visit(url, (page) => page.route(url, (route) => route.fulfill({ contentType, body: html })));
}

const htmlOf = (body: string, { style = '', root = 'lang="en"', script = tag('async') } = {}): string =>
  `<!DOCTYPE html><html ${root}><head><title>Shop</title><link rel="icon" href="data:,"><style>${style}</style>${script}</head><body>${body}</body></html>`;

describe('a page that replaces what stands in it', () => {
  const rates = async ({ panel, tab, launcher, point }: Widget): Promise<void> => {
    await launcher.click();
    await tab('Rate').click();
    await point(/^4 of 5/).waitFor();
    expect(await launcher.count()).toBe(1);
    await panel.getByRole('button', { name: 'Close' }).click();
  };

  test('by hydrating the whole document finds nothing of ours in its way: what was typed stays', async () => {
    const widget = await on(
      `<!DOCTYPE html><html lang="en"><head>${tag('async')}</head><body><h1>Shop</h1><input aria-label="Search"></body></html>`,
    );
    const { page, launcher } = widget;
    await launcher.waitFor();
    await page.getByLabel('Search').fill('blue shoes');
    for (const [url, file] of [
      [import.meta.resolve('react-18/package.json'), 'umd/react.production.min.js'],
      [import.meta.resolve('react-dom-18/package.json'), 'umd/react-dom.production.min.js'],
    ] as const)
      await page.addScriptTag({ path: fileURLToPath(new URL(file, url)) });
    const told = await page.evaluate(async () => {
      const { React, ReactDOM } = window as any;
      const e = React.createElement;
      const { src, dataset } = document.querySelector<HTMLScriptElement>('script[data-site]')!;
      const errors: string[] = [];
      await new Promise<void>((done) => {
        const App = () => {
          React.useEffect(done);
          const head = e('head', null, e('script', { src, 'data-site': dataset.site, async: true }));
          const body = e('body', null, e('h1', null, 'Shop'), e('input', { 'aria-label': 'Search' }));
          return e('html', { lang: 'en' }, head, body);
        };
        ReactDOM.hydrateRoot(document, e(App), { onRecoverableError: (error: Error) => errors.push(error.message) });
      });
      return errors;
    });
    expect(told).toEqual([]);
    expect(await page.getByLabel('Search').inputValue()).toBe('blue shoes');
    await rates(widget);
    expect(widget.faults).toEqual([]);
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['its body', (page) => page.evaluate(() => (document.body = document.createElement('body')))],
    [
      'its root',
      (page) => page.evaluate(() => document.documentElement.replaceWith(document.documentElement.cloneNode(true))),
    ],
    ['what is last in its body', (page) => page.evaluate(() => document.body.lastElementChild!.remove())],
    [
      'the dialog the panel stands in',
      (page) =>
        page.evaluate(async () => {
          const dialog = document.createElement('dialog');
          document.body.append(dialog);
          dialog.showModal();
          (window as any).huiyin('open');
          while (!dialog.querySelector('huiyin-widget')) await new Promise(requestAnimationFrame);
          dialog.remove();
        }),
    ],
  ])('%s gets the launcher back, open where it was open', async (_, replaces) => {
    const widget = await on(htmlOf('<h1>Shop</h1>'));
    const { page, launcher, panel, tab, faults } = widget;
    await launcher.click();
    await tab('Complain').click();
    await panel.getByLabel('What happened?').fill('It leaks');
    await replaces(page);
    await expect.poll(() => page.evaluate(() => document.body?.lastElementChild?.localName)).toBe('huiyin-widget');
    await expect.poll(() => panel.getByLabel('What happened?').inputValue()).toBe('It leaks');
    await panel.getByRole('button', { name: 'Close' }).click();
    await rates(widget);
    expect(faults).toEqual([]);
  });

  const writeAnew = ({ page }: Widget, body = ''): Promise<void> =>
    page.evaluate((body) => {
      document.open();
      document.write(`<title>Shop</title>${body}<p>Another page</p>`);
      document.close();
    }, body);

  test.each([
    ['without the tag', () => ''],
    ['with the tag', () => tag('async')],
  ])('by writing another document in its place %s keeps one launcher, which opens', async (_, script) => {
    const widget = await on(htmlOf('<h1>Shop</h1>'));
    await widget.open();
    await writeAnew(widget, script());
    await widget.panel.waitFor({ state: 'hidden' });
    await rates(widget);
    expect(widget.faults).toEqual([]);
  });

  describe('by writing another document takes nothing away:', () => {
    const comment = ({ panel }: Widget) => panel.getByLabel('Anything we should know?');
    const begun = async (words: string): Promise<Visit> => {
      const widget = await on(htmlOf('<h1>Shop</h1>'));
      await widget.open();
      await widget.point(/^3 of 5/).click();
      await comment(widget).fill(words);
      await widget.tab('Complain').click();
      await widget.panel.getByLabel('What happened?').fill('It leaks');
      return widget;
    };

    test('what was typed stands there, and goes on', async () => {
      const widget = await begun('Before');
      const { page, launcher, panel, tab, send, faults } = widget;
      await writeAnew(widget);
      await panel.waitFor({ state: 'hidden' });
      await launcher.click();
      await expect.poll(() => panel.getByLabel('What happened?').inputValue()).toBe('It leaks');
      await tab('Rate').click();
      await expect.poll(() => comment(widget).inputValue()).toBe('Before');
      await comment(widget).fill('Before and after');
      await send.click();
      expect(await answerOf(journey, 'Before and after')).toMatchObject({ score: 3 });
      expect(await page.locator('huiyin-widget').count()).toBe(1);
      expect(faults).toEqual([]);
    });

    test('what was tapped leaves with the page', async () => {
      const widget = await begun('Left behind');
      await writeAnew(widget);
      // What keeps the answers is there again, since something is kept: the panel has its second sheet of styles.
      await expect
        .poll(() =>
          widget.page.evaluate(() => document.querySelector('huiyin-widget')?.shadowRoot?.adoptedStyleSheets.length),
        )
        .toBeGreaterThan(4);
      await widget.page.goto('about:blank');
      expect(await answerOf(journey, 'Left behind')).toMatchObject({ score: 3 });
    });
  });
});

test("the page's own button opens the panel also after another document was written", async () => {
  const button = '<button id="help" type="button">Help</button>';
  const widget = await on(htmlOf(button, { script: tag('async data-button="#help"') }));
  const { page, faults } = widget;
  await expect.poll(() => page.locator('huiyin-widget').count()).toBe(1);
  await page.evaluate((button) => {
    document.open();
    document.write(`<title>Shop</title>${button}`);
    document.close();
  }, button);
  await expect.poll(() => page.locator('huiyin-widget').count()).toBe(1);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog', { name: 'Help' }).getByRole('radio').first().waitFor();
  expect(faults).toEqual([]);
});

/** In the page: puts a new body in place of the old, with the same in it but for the widget. */
const replaceBody = (): void => {
  const body = document.createElement('body');
  body.append(...[...document.body.children].filter((el) => el.localName !== 'huiyin-widget'));
  document.body = body;
};

test("a panel of the page's own button is put back as well, also where styles put it out of sight", async () => {
  const button = '<button id="help" type="button">Help</button><main style="height: 4000px"></main>';
  const style = 'html { transform: translateZ(0) }';
  const { page, faults } = await on(htmlOf(button, { style, script: tag('async data-button="#help"') }));
  const isThere = () => page.evaluate(() => document.body.lastElementChild?.localName);
  await expect.poll(isThere).toBe('huiyin-widget');
  for (const takesOut of [replaceBody, () => document.querySelector('huiyin-widget')!.remove()]) {
    await page.evaluate(takesOut);
    await expect.poll(isThere).toBe('huiyin-widget');
  }
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog', { name: 'Help' }).getByRole('radio').first().waitFor();
  expect(faults).toEqual([]);
});

test.each([
  ['* { position: relative }'],
  ['html { transform: translateZ(0) }'],
  ['html, body { height: 300px; transform: translateZ(0) }'],
  ['* { contain: content }'],
  ['body { filter: grayscale(1); will-change: transform; container-type: inline-size }'],
])('on a page whose styles are %s the launcher stays in its corner, also when the page is scrolled', async (style) => {
  const { page, launcher, faults } = await on(htmlOf('<main style="height: 4000px"><h1>Shop</h1></main>', { style }));
  const { width, height } = page.viewportSize()!;
  const corner = async (): Promise<[number, number]> => {
    const { x, y, width: w, height: h } = (await launcher.boundingBox())!;
    return [Math.round(width - x - w), Math.round(height - y - h)];
  };
  for (const to of [0, 1500, 0]) {
    await page.evaluate((top) => scrollTo(0, top), to);
    await expect.poll(corner).toEqual([expect.toSatisfy((x: number) => x === 16 || x === 31), 16]);
  }
  // Another body, out of which it is then taken.
  for (const takesOut of [replaceBody, () => document.querySelector('huiyin-widget')!.remove()]) {
    await page.evaluate(takesOut);
    await expect.poll(async () => (await launcher.count()) && corner()).toEqual([expect.any(Number), 16]);
  }
  await launcher.click();
  expect(faults).toEqual([]);
});

describe('a tag that cannot work says so in one line', () => {
  const nobody = (): string => tag().replace(journey.site.siteKey, 'NOBODY');
  const tags: [string, () => string, RegExp, contentType?: string, press?: true][] = [
    ['without data-site', () => `<script src="${journey.server.url}/huiyin.js"></script>`, /no data-site/],
    [
      'with a key that can be none',
      () => nobody().replace('NOBODY', ` ${journey.site.siteKey} `),
      /no data-site {2}\w+ $/,
    ],
    [
      'that draws an element without a site',
      () =>
        `<script type="module" src="${journey.server.url}/huiyin-inline.js"></script><huiyin-survey></huiyin-survey>`,
      /<huiyin-survey> has no site/,
    ],
    ['in a module', () => tag('type="module"'), /not in a module or XHTML/],
    ['in XHTML', () => tag(), /not in a module or XHTML/, 'application/xhtml+xml; charset=utf-8'],
    ['with an unknown key', nobody, /no site with the key NOBODY/, undefined, true],
    [
      'with an unknown key where surveys come up by themselves',
      () => nobody().replace('<script', '<script data-ask'),
      /no survey can come up by itself.*no site with the key NOBODY/s,
    ],
  ];

  test.each(tags)('%s', async (_, of, line, contentType, press) => {
    const { launcher, panel, faults, lines } = await on(
      `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Shop</title>${of()}</head><body><h1>Shop</h1></body></html>`,
      contentType,
    );
    if (press) {
      await launcher.click();
      await panel.getByText('This did not load.').waitFor();
    }
    await expect.poll(() => lines).toEqual([expect.stringMatching(line)]);
    expect(faults.filter((fault) => fault.startsWith('exception'))).toEqual([]);
  });

  test('on a page whose policy does not allow the server, when it is asked to explain', async () => {
    await using host = await startHostPage(journey.server.url, journey.site.siteKey, {
      attributes: 'data-ask',
      connect: "'self'",
    });
    const { page } = await visit(host.url);
    const { page: told } = await explain(page);
    expect(told['connection']).toBe('blocked by connect-src of this page');
    expect(told['settings']).toContain('asked for again after a pause');
  });

  test('on a page of an origin that is not allowed, where surveys come up by themselves', async () => {
    await using host = await startHostPage(journey.server.url, journey.site.siteKey, { attributes: 'data-ask' });
    const { lines } = await visit(host.url);
    await expect
      .poll(() => lines)
      .toEqual([expect.stringContaining(`by itself Error: ${host.url} is not among the allowed origins`)]);
  });
});

test('the widget takes the scheme the page is drawn in before that of the system, and follows it', async () => {
  const schemeOf = async ({ page, panel }: Widget): Promise<string> => {
    await panel.waitFor();
    return page.evaluate(
      () => getComputedStyle(document.querySelector('huiyin-widget')!.shadowRoot!.querySelector('.panel')!).colorScheme,
    );
  };
  const schemes: [root: string, style: string, wanted: string][] = [
    ['data-theme="dark"', '', 'dark'],
    ['data-bs-theme="dark"', '', 'dark'],
    ['class="app dark-mode"', '', 'dark'],
    ['class="font-light"', ':root { color-scheme: dark }', 'dark'],
    ['class="no-dark"', ':root { color-scheme: light dark }', 'light dark'],
    ['', '', 'light dark'],
  ];
  for (const [root, style, wanted] of schemes) {
    const widget = await on(htmlOf('<h1>Shop</h1>', { root: `lang="en" ${root}`, style }));
    await widget.open();
    await expect.poll(() => schemeOf(widget), { message: root + style }).toBe(wanted);
    if (!root.startsWith('data-theme')) continue;
    await widget.page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
    await expect.poll(() => schemeOf(widget)).toBe('light');
  }
});

test('on a page that reads from right to left an English launcher reads from left to right', async () => {
  const { launcher } = await on(htmlOf('<h1>Shop</h1>', { root: 'lang="en" dir="rtl"' }));
  expect(await launcher.evaluate((el) => getComputedStyle(el).direction)).toBe('ltr');
});

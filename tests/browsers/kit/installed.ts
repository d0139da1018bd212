import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Driven } from './driven.ts';

const onPath = (command: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => existsSync(file));

const firefox = onPath('firefox-esr') ?? onPath('firefox');
const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const webKitDriver = onPath('WebKitWebDriver');

/** How each browser is started that is no Chromium; undefined where it is not on this machine (docs/browsers.md says how it gets there). */
export const installed: Readonly<Record<'Firefox' | 'WebKit', (() => Promise<Driven>) | undefined>> = {
  // What drives them is read only by who starts one: the runner asks what is there at each run.
  Firefox: firefox ? async () => (await import('./firefox.ts')).startFirefox(firefox) : undefined,
  WebKit:
    webKitDriver && miniBrowser && onPath('Xvfb')
      ? async () => (await import('./webkit.ts')).startWebKit(webKitDriver, miniBrowser)
      : undefined,
};

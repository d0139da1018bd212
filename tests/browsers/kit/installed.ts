import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Driven } from './driven.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

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
  Firefox: firefox ? () => startFirefox(firefox) : undefined,
  WebKit: webKitDriver && miniBrowser && onPath('Xvfb') ? () => startWebKit(webKitDriver, miniBrowser) : undefined,
};

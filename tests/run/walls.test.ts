import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../kit/child.ts';
import { tempDir } from '../kit/temp.ts';
import { root } from './process.ts';

/** What must be refused, as [file, line of code, part of the reason]. */
const refused: [file: string, code: string, reason: string][] = [
  ['shared/src/domain/a.ts', `import { z } from 'zod';`, 'domain imports nothing'],
  ['shared/src/domain/b/c.ts', `import { id } from '../../contract/text.ts';`, 'domain imports nothing'],
  ['shared/src/domain/d.ts', `export const now = Date.now();`, 'Time and chance'],
  ['shared/src/domain/e.ts', `export const now = new Date();`, 'Time and chance'],
  ['shared/src/contract/a.ts', `import { Hono } from 'hono';`, 'contract imports domain and zod only'],
  ['shared/src/contract/b.ts', `import { en } from '../i18n/en.ts';`, 'contract imports domain and zod only'],
  ['shared/src/files/a.ts', `import { open } from 'node:fs';`, 'files reads what people have'],
  [
    'shared/src/files/b.ts',
    `import { importResult } from '../contract/imports/taken.ts';`,
    'files reads what people have',
  ],
  ['shared/src/files/c/d.ts', `import { db } from '../../server/src/base/db.ts';`, 'files reads what people have'],
  ['shared/src/i18n/a.ts', `import { z } from 'zod';`, 'i18n imports nothing'],
  ['server/src/tickets/a.ts', `import { readFile } from 'node:fs';`, 'Only adapters/, runtimes/ and cli/ know Node'],
  ['server/src/tickets/b.ts', `import { createClient } from '@libsql/client';`, 'know this package'],
  ['server/src/tickets/c.ts', `import { threads } from '../threads/tables.ts';`, 'never its tables'],
  ['server/src/tickets/d.ts', `import { createApp } from '../app.ts';`, 'knows only those below it'],
  ['server/src/tickets/e.ts', `import { clock } from '../adapters/clock.ts';`, 'knows only those below it'],
  ['server/src/base/db/b.ts', `import { Site } from '../../sites/site.ts';`, 'knows only those below it'],
  ['server/src/tickets/k.ts', `import { events } from '../base/events/tables.ts';`, 'never its tables'],
  ['server/src/tickets/f.ts', `export const at = Date.now();`, 'Time and chance'],
  ['server/src/tickets/g.ts', `export const dice = Math.random();`, 'Time and chance'],
  ['server/src/tickets/h.ts', `import { html } from 'lit';`, 'knows nothing of the widget'],
  ['server/src/tickets/i.ts', `import { en } from '../../../shared/src/i18n/en.ts';`, 'No way round'],
  ['server/src/tickets/tables.ts', `import { readFile } from 'node:fs';`, 'know Node'],
  ['server/src/app.ts', `import { serve } from '@hono/node-server';`, 'know this package'],
  ['server/src/base/db/a.ts', `import { createClient } from '@libsql/client';`, 'know this package'],
  ['widget/src/a.ts', `import { z } from 'zod';`, 'lit and shared only'],
  ['widget/src/b.ts', `import { site } from '@huiyin/shared/contract/sites';`, 'Types only'],
  ['widget/src/c.ts', `import { createApp } from '@huiyin/server/api';`, 'lit and shared only'],
  ['widget/src/d.ts', `export const f = (e: Element, s: string): void => { e.innerHTML = s; };`, 'never become markup'],
  ['widget/src/e.ts', `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`, 'never become markup'],
  ['widget/src/f.ts', `export const at = new Date();`, 'Time and chance'],
  [
    'widget/src/g.ts',
    `export const f = (e: Element, s: string): void => e.insertAdjacentHTML('beforeend', s);`,
    'never become markup',
  ],
  ['widget/src/views/a.ts', `import type { Widget } from '../widget.ts';`, 'sees neither the widget nor the page'],
  ['widget/src/views/b.ts', `import type { Env } from '../env.ts';`, 'sees neither the widget nor the page'],
  ['widget/src/h.ts', `export const f = (s: string): unknown => eval(s);`, 'eval'],
  ['widget/src/j.ts', `export const load = () => import('@huiyin/admin/x');`, 'lit and shared only'],
  ['admin/src/inbox/b.ts', `import '@awesome.me/webawesome/dist/components/button/button.js';`, 'passes by the walls'],
  ['admin/src/inbox/g.ts', `import { WaButton } from '@awesome.me/webawesome';`, 'Only admin/src/ui'],
  ['admin/src/inbox/c.ts', `import type { Api } from '@huiyin/server/api';`, 'Only admin/src/api'],
  ['admin/src/inbox/d.ts', `import { hc } from 'hono/client';`, 'Only admin/src/api'],
  [
    'admin/src/inbox/e.ts',
    `import { html } from 'lit'; export const t = (s: string) => html\`<p .innerHTML=\${s}></p>\`;`,
    'never become markup',
  ],
  [
    'admin/src/inbox/f.ts',
    `export const f = (e: Element, s: string): void => { e['outerHTML'] = s; };`,
    'never become markup',
  ],
  ['server/src/tickets/j.test.ts', `export const took = (from: number) => performance.now() - from;`, 'a condition'],
  ['widget/test/a.test.ts', `export const f = () => new Promise((wake) => setTimeout(wake, 50));`, 'a condition'],
  ['admin/test/a.test.ts', `export const late = (at: number): boolean => Date.now() - at > 5;`, 'a condition'],
  [
    'tests/routes/a.test.ts',
    `import { expect } from 'vitest'; export const f = (at: number) => expect(at).toBeLessThan(Date.now() + 1);`,
    'a condition',
  ],
  ['tests/routes/b.test.ts', `export { setTimeout as sleep } from 'node:timers/promises';`, 'a condition'],
  [
    'tests/journeys/kit/a.ts',
    `import type { Page } from 'playwright-core'; export const f = (page: Page) => page.waitForTimeout(5);`,
    'a condition',
  ],
  [
    'admin/src/ask/l.ts',
    'import { html } from \'lit\'; export const f = () => html`<ui-field maxlength="40"></ui-field>`;',
    'Limits come from',
  ],
  ['admin/src/api/a.ts', `import { createApp } from '@huiyin/server/api';`, 'types only'],
  ['admin/src/charts/a.ts', `import { WaButton } from '@awesome.me/webawesome';`, 'Only admin/src/ui'],
];

/** What must pass beside them. */
const allowed: [file: string, code: string][] = [
  ['shared/src/domain/z.ts', `import { id } from './id.ts'; export const day = (ms: number) => [new Date(ms), id];`],
  [
    'shared/src/contract/z.ts',
    `import { z } from 'zod'; import { id } from '../domain/id.ts'; export const both = [z, id];`,
  ],
  [
    'server/src/tickets/z.ts',
    `import { z } from 'zod'; import { own } from './tables.ts'; import { site } from '../base/site.ts'; export const all = [z, own, site];`,
  ],
  [
    'server/src/threads/tables.ts',
    `import { tickets } from '../tickets/tables.ts'; export const references = tickets;`,
  ],
  [
    'server/src/adapters/z.ts',
    `import { hostname } from 'node:os'; import { createClient } from '@libsql/client'; export const now = [Date.now(), hostname, createClient];`,
  ],
  ['server/src/tickets/y.ts', `import type { Client } from '@libsql/client'; export type Writer = Client;`],
  [
    'widget/src/z.ts',
    `import { html } from 'lit'; import { ref } from 'lit/directives/ref.js'; import { scale } from '@huiyin/shared/domain/scale'; import type { Site } from '@huiyin/shared/contract/sites'; export const all = [html, ref, scale]; export type S = Site;`,
  ],
  ['widget/src/clock.ts', `export const now = (): number => Date.now();`],
  [
    'admin/src/ask/z.ts',
    "import { html } from 'lit'; export const f = (most: number) => html`<ui-field maxlength=${most}></ui-field>`;",
  ],
  ['admin/src/ui/z.ts', `import '@awesome.me/webawesome/dist/components/button/button.js';`],
  [
    'admin/src/api/z.ts',
    `import { hc } from 'hono/client'; import type { Api } from '@huiyin/server/api'; export const api = hc<Api>('/');`,
  ],
];

interface Found {
  filename: string;
  message: string;
  help?: string;
}

async function lint(files: readonly (readonly [string, string, ...unknown[]])[]): Promise<Found[]> {
  using dir = tempDir();
  for (const name of ['oxlint.config.ts', 'tests/run/house-rules.ts', 'tests/run/layers.ts', 'server/src/features.ts'])
    cpSync(`${root}/${name}`, dir.file(name));
  symlinkSync(`${root}/node_modules`, dir.file('node_modules'));
  for (const [file, code] of files) {
    mkdirSync(dirname(dir.file(file)), { recursive: true });
    writeFileSync(dir.file(file), `${code}\n`);
  }
  const said = await run('sh', [
    '-c',
    'cd "$0" && PATH="$1:$PATH" oxlint -f json || true',
    dir.path,
    `${root}/node_modules/.bin`,
  ]);
  return (JSON.parse(said) as { diagnostics: Found[] }).diagnostics;
}

test('every wall between the layers refuses what it is for, and says why', async () => {
  const found = await lint(refused);
  const silent = refused.filter(
    ([file, , reason]) => !found.some((f) => f.filename === file && `${f.message} ${f.help}`.includes(reason)),
  );
  expect(silent).toEqual([]);
});

test('what the layers are meant to import passes', async () => {
  expect((await lint(allowed)).map(({ filename, message }) => `${filename}: ${message}`)).toEqual([]);
});

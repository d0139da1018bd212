import { defineConfig } from 'oxlint';
import { layers } from './tests/run/layers.ts';

// The walls between the layers, each with its reason. A later override replaces the same rule of an
// earlier one, so every layer has one list. tests/run/walls.test.ts tries each wall.

interface Pattern {
  group?: string[];
  /** Rust's: no look-around. */
  regex?: string;
  message: string;
  allowTypeImports?: true;
}

const imports = (...patterns: Pattern[]): { 'no-restricted-imports': ['error', { patterns: Pattern[] }] } => ({
  'no-restricted-imports': ['error', { patterns }],
});
const typesToo = (pattern: Pattern): Pattern => ({ ...pattern, allowTypeImports: true });

const only = (packages: string, message: string): Pattern => ({ regex: packages, message });
const noPackage = '^[^.]';
const siblings = (names: string, message: string): Pattern => ({ regex: `^(\\.\\./)+(${names})/`, message });
const noWayRound = siblings('shared|server|widget|admin', "No way round a package's exports: import @huiyin/…");

const domain = 'domain imports nothing: pure rules, no IO, no packages.';
const contract = 'contract imports domain and zod only.';
const files =
  'files reads what people have, in every set-up and in the browser: domain, texts, the types of the contract, chardet and csv-parse.';
const i18n = 'i18n imports nothing but types: message books only.';

const portable = 'Only adapters/, runtimes/ and cli/ know';
const everywhere = 'everything else also runs in a worker. Ask for a port in deps.ts.';
const node: Pattern = { group: ['node:*'], message: `${portable} Node: ${everywhere}` };
// Their types cost nothing at run time and may be named anywhere.
const machine: Pattern = typesToo({
  group: ['@hono/node-server', 'nodemailer', '@libsql/client', 'vite', 'swagger-ui-dist'].flatMap((p) => [p, `${p}/*`]),
  message: `${portable} this package: ${everywhere}`,
});
const faces: Pattern = {
  group: ['@huiyin/widget', '@huiyin/widget/*', '@huiyin/admin', '@huiyin/admin/*', 'lit', 'lit/*'],
  message: 'The server knows nothing of the widget and the admin.',
};
const tables: Pattern = {
  regex: '^(\\.\\./)+.*/tables(\\.ts)?$',
  message: "A feature uses another feature's verbs, never its tables.",
};
const upward = (above: readonly string[]): Pattern => ({
  regex: `^(\\.\\./)+(${above.join('|')})(/|\\.ts$)`,
  message:
    'base <- http <- people <- access <- features <- desk <- app <- runtimes: a folder knows only those below it. Let the caller hand in what you need, or ask for a port in base/deps.ts.',
});

/** What a folder of the server may not import; `sites` alone changes the tenant's row, which stands in base. */
const serverWalls = layers.map((layer, i) => {
  const above = layers.slice(i + 1);
  const portableOnly = ['adapters', 'runtimes', 'cli'].includes(layer) ? [] : [node, machine];
  const ownTables = ['sites', 'cli'].includes(layer) ? [] : [tables];
  const walls = [...portableOnly, faces, ...ownTables, ...(above.length > 0 ? [upward(above)] : []), noWayRound];
  return { files: [`server/src/${layer}.ts`, `server/src/${layer}/**`], rules: imports(...walls) };
});

const widgetOnly = only(
  '^([^.@l]|@[^h]|l[^i]|li[^t]|lit[^/]|@huiyin/[^s]|@huiyin/s[^h])',
  'The widget carries lit and shared only: 11 KiB is all there is.',
);
const browser: Pattern[] = [
  noWayRound,
  { group: ['zod', 'zod/*'], message: "zod runs at the server's door only; import the contract's types." },
  typesToo({
    group: ['@huiyin/shared/contract/*'],
    message: 'Types only (import type): zod must not reach the browser.',
  }),
  { group: ['lit/directives/unsafe-*'], message: 'Text from outside must never become markup.' },
];
const widget: Pattern = {
  regex: '^\\.\\./(widget|env|mount|did|panel|huiyin-\\w+)\\.ts$',
  message:
    'A view is drawn from the state and has two hands, dispatch and act: it sees neither the widget nor the page.',
};
const kit: Pattern = { group: ['@awesome.me/*'], message: 'Only admin/src/ui knows the UI kit.' };
const server: Pattern = {
  group: ['@huiyin/server', '@huiyin/server/*', 'hono', 'hono/*'],
  message: 'Only admin/src/api talks to the server.',
};
const serverTypes = typesToo({
  group: ['@huiyin/server', '@huiyin/server/*'],
  message: "The server's types only (import type).",
});

const inBrowser = {
  'house/no-own-limits': 'error',
  'house/no-raw-html': 'error',
  'no-script-url': 'error',
  'lit/attribute-value-entities': 'error',
  'lit/binding-positions': 'error',
  'lit/lifecycle-super': 'error',
  'lit/no-duplicate-template-bindings': 'error',
  'lit/no-invalid-html': 'error',
  'lit/no-legacy-template-syntax': 'error',
  'lit/no-property-change-update': 'error',
} as const;
const readsTheTime = { 'house/no-clock': 'off' } as const;

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc'],
  jsPlugins: ['eslint-plugin-lit', './tests/run/house-rules.ts'],
  categories: { correctness: 'error' },
  ignorePatterns: ['**/node_modules', '**/dist', 'tests/.out', '/data', 'coverage'],
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
  },
  overrides: [
    {
      files: ['shared/src/**', 'server/src/**', 'widget/src/**', 'admin/src/**'],
      rules: { 'house/no-clock': 'error', 'house/no-side-door': 'error' },
    },
    { files: ['widget/src/**', 'admin/src/**'], rules: inBrowser },

    {
      files: ['shared/src/domain/**'],
      rules: imports(only(noPackage, domain), siblings('contract|files|i18n|shared|server|widget|admin', domain)),
    },
    {
      files: ['shared/src/contract/**'],
      rules: imports(
        only('^([^.z]|z[^o]|zo[^d]|zod.)', contract),
        typesToo(siblings('files|i18n|shared|server|widget|admin', contract)),
      ),
    },
    {
      files: ['shared/src/files/**'],
      rules: imports(
        only('^([^.c]|c[^hs]|ch[^a]|cs[^v])', files),
        typesToo(siblings('contract', files)),
        siblings('shared|server|widget|admin', files),
      ),
    },
    {
      files: ['shared/src/i18n/**'],
      rules: imports(
        only(noPackage, i18n),
        typesToo(siblings('domain|contract|files|shared|server|widget|admin', i18n)),
      ),
    },
    { files: ['shared/src/**/*.test.ts'], rules: { ...imports(noWayRound), ...readsTheTime } },

    ...serverWalls,
    // Foreign keys name the other table.
    { files: ['server/src/**/tables.ts'], rules: imports(node, machine, faces, noWayRound) },
    { files: ['server/src/{adapters,runtimes,cli,testing}/**'], rules: readsTheTime },
    {
      files: ['server/src/testing/**', 'server/src/**/*.test.ts'],
      rules: { ...imports(faces, noWayRound), ...readsTheTime },
    },

    { files: ['widget/src/**'], rules: imports(widgetOnly, ...browser) },
    { files: ['widget/src/views/**'], rules: imports(widgetOnly, widget, ...browser) },
    { files: ['admin/src/**'], rules: imports(node, kit, server, ...browser) },
    {
      files: ['admin/src/ui/**'],
      rules: { ...imports(node, server, ...browser), 'house/no-side-door': 'off' },
    },
    { files: ['admin/src/api/**'], rules: imports(node, kit, serverTypes, ...browser) },
    { files: ['widget/src/clock.ts', 'admin/src/clock.ts'], rules: readsTheTime },

    { files: ['**/*.test.ts'], rules: { 'typescript/no-explicit-any': 'off' } },
    // `pnpm faults` and `pnpm bench` measure; the kit has the one wait of each kind.
    {
      files: ['{shared,server,widget,admin}/**/*.test.ts', 'tests/run/*.test.ts', 'tests/{routes,journeys,budgets}/**'],
      rules: { 'house/no-clock-in-tests': 'error' },
    },
  ],
});

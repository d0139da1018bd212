import { runCommand } from './process.ts';

/** Everything that needs no run: one command, all four even if one fails. */
const checks = [
  { name: 'format', command: ['oxfmt', '--check'], repair: 'pnpm format' },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

const results = checks.map(async ({ name, command: [tool = '', ...args], repair }) => ({
  name,
  repair,
  ...(await runCommand(tool, args)),
}));

for (const result of results) {
  const { name, ok, seconds, output, repair } = await result;
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.toFixed(1)} s`);
  if (ok) continue;
  console.log(output.trim().replaceAll(/^/gm, '    '));
  if (repair) console.log(`    → ${repair}`);
  process.exitCode = 1;
}

import { Refusal } from '../adapters/refusal.ts';

type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { about: string; load: () => Promise<{ run: Command }> }> = {
  start: { about: 'build what is stale, then serve', load: () => import('./start.ts') },
  serve: { about: 'migrate and serve', load: () => import('./serve.ts') },
  dev: { about: 'serve with hot reload of widget, admin and server', load: () => import('./dev.ts') },
  build: { about: 'build what is stale of widget and admin', load: () => import('./build.ts') },
  migrate: { about: 'bring the database up to date', load: () => import('./migrate.ts') },
  'setup-link': { about: 'print the one-time set-up link', load: () => import('./setup-link.ts') },
  'reset-link': { about: 'print a link to choose a new password', load: () => import('./reset-link.ts') },
  import: { about: 'send the rows of a CSV file to a site', load: () => import('./import.ts') },
  backup: { about: 'copy the database to a file', load: () => import('./backup.ts') },
  restore: { about: 'put a copy in place of the database', load: () => import('./restore.ts') },
  'verify-counts': { about: 'recount all answers and compare', load: () => import('./verify-counts.ts') },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  const list = Object.entries(commands).map(([word, { about }]) => `  ${word.padEnd(14)} ${about}`);
  console.error(`Usage: pnpm huiyin COMMAND\n\n${list.join('\n')}`);
  process.exit(name === '' || name === 'help' || name === '--help' ? 0 : 2);
}

try {
  process.exitCode = await (await command.load()).run(args);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  // Whatever is open already, such as the port, would keep the process alive.
  process.exit(1);
}

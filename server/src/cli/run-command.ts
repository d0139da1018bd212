import { asksHow, commands, usageOf, type CommandName } from './command-line.ts';

type Command = (args: string[]) => Promise<number>;

/** What each command does comes when it is called for: `dev` brings all of Vite. */
const load: Record<CommandName, () => Promise<{ run: Command }>> = {
  serve: () => import('./serve.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  migrate: () => import('./migrate.ts'),
  'setup-link': () => import('./setup-link.ts'),
  'reset-link': () => import('./reset-link.ts'),
  import: () => import('./import.ts'),
  imports: () => import('./imports.ts'),
  'undo-import': () => import('./undo-import.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  'verify-counts': () => import('./verify-counts.ts'),
};

/** Runs a command, or says how it is used. Gives the exit code; throws a Refusal for whatever the operator can put right. */
export async function runCommand([name = '', ...args]: string[]): Promise<number> {
  if (!isCommand(name)) return listCommands(name === '' || name === 'help' || asksHow([name]));
  if (!asksHow(args)) return (await load[name]()).run(args);
  console.log(`${usageOf(name)}\n\n  ${commands[name].about}`);
  return 0;
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

function listCommands(isAsked: boolean): number {
  const list = Object.entries(commands).map(([word, { about }]) => `  ${word.padEnd(14)} ${about}`);
  const text = `Usage: npx -y pnpm huiyin COMMAND\n\n${list.join('\n')}\n\nCOMMAND --help says what it takes.`;
  if (isAsked) console.log(text);
  else console.error(text);
  return isAsked ? 0 : 2;
}

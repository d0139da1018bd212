import { parseArgs, type ParseArgsConfig } from 'node:util';
import { words as english, type ImportsBook } from '@huiyin/shared/i18n/admin/imports/en';
import { Refusal } from '../adapters/refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Commands that know no language speak this one. */
const { reaching } = english;

/** Every command: what it takes behind its name, and what it does. */
export const commands = {
  serve: { takes: '', about: 'migrate and serve' },
  dev: { takes: '', about: 'serve with hot reload of widget, admin and server' },
  build: { takes: '[widget] [admin] [docs] [server]', about: 'build what is stale of them' },
  migrate: { takes: '', about: 'bring the database up to date' },
  'setup-link': { takes: '', about: 'print the one-time set-up link' },
  'reset-link': { takes: 'EMAIL', about: 'print a link to choose a new password' },
  import: {
    takes: 'FILE --site KEY [--inspect | --dry-run | --yes] [--map MAP] [OPTION …]',
    about: 'send the answers in a CSV, Excel or NDJSON file to a site; docs/guide/import.md has all options',
  },
  imports: { takes: '--site KEY', about: 'list the imports of a site, newest first' },
  'undo-import': { takes: 'NUMBER --site KEY', about: 'take an import back, with all that it stored' },
  backup: { takes: 'FILE', about: 'copy the database to a file' },
  restore: { takes: 'FILE', about: 'put a copy in place of the database' },
  'verify-counts': { takes: '[--mend]', about: 'recount all answers and compare; put the counts right before' },
};

export type CommandName = keyof typeof commands;

/** How what reads a command speaks. */
export type LineWords = ImportsBook['reaching'];

/** How a command is used, on one line. */
export const usageOf = (name: CommandName, words: LineWords = reaching): string =>
  words.usage(`npx -y pnpm huiyin ${name} ${commands[name].takes}`.trim());

/** Whether somebody asks how a command is used. */
export const asksHow = (args: readonly string[]): boolean => args.some((one) => one === '--help' || one === '-h');

/** Reads options and the one FILE of a command. Throws a Refusal that says how it is used. */
export function readCommandLine<T extends Options>(
  args: string[],
  name: CommandName,
  options: T,
  words: LineWords = reaching,
) {
  const { values, positionals } = parseCommand(args, name, options, words);
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Refusal(usageOf(name, words));
  return { values, file };
}

/** Reads the options of a command that takes no FILE. Throws a Refusal that says how it is used. */
export function readFlags<T extends Options>(
  args: string[],
  name: CommandName,
  options: T,
  words: LineWords = reaching,
) {
  const { values, positionals } = parseCommand(args, name, options, words);
  refuseUnknown(positionals, name, [], words);
  return values;
}

/** Reads words of which a command knows some, in any order. Throws a Refusal that says how it is used. */
export function readWords(args: string[], name: CommandName, known: readonly string[] = []): string[] {
  const { positionals } = parseCommand(args, name, {}, reaching);
  refuseUnknown(positionals, name, known, reaching);
  return positionals;
}

function refuseUnknown(given: readonly string[], name: CommandName, known: readonly string[], words: LineWords): void {
  const unknown = given.find((word) => !known.includes(word));
  if (unknown !== undefined) throw new Refusal(words.unknown(unknown, usageOf(name, words)));
}

function parseCommand<T extends Options>(args: string[], name: CommandName, options: T, words: LineWords) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    const isFlag = options[option.slice('--'.length)]?.type === 'boolean';
    const say = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknownOption' : isFlag ? 'valueUnasked' : 'valueMissing';
    throw new Refusal(words[say](option, usageOf(name, words)));
  }
}

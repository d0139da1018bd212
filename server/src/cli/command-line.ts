import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../adapters/refusal.ts';

/** Reads options and the one FILE of a command. Throws a Refusal that says how it is used. */
export function readCommandLine<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  usage: string,
  options: T,
) {
  const { values, positionals } = parsed(args, usage, options);
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new Refusal(`Usage: pnpm huiyin ${usage}`);
  return { values, file };
}

function parsed<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], usage: string, options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [said] = (error as Error).message.split(/\. |\n/);
    throw new Refusal(`${said}. Usage: pnpm huiyin ${usage}`);
  }
}

import { format } from 'node:util';
import type { Log } from '../base/deps.ts';
import { withoutSecrets } from './log-line.ts';

/**
 * What libraries print by themselves, and what the process warns of, becomes lines of the log; what nobody caught is one too,
 * and ends the process. Only `console.log` stays as it is, for what the command says to people.
 */
export function hearLibraries(log: Log): void {
  console.info = console.debug = (...said) => log.info('library.said', { said: withoutSecrets(format(...said)) });
  console.warn = console.error = (...said) =>
    log.error('library.said', said.find((one) => one instanceof Error) ?? format(...said));
  process.removeAllListeners('warning').on('warning', (warning) => log.error('process.warning', warning));
  process.on('uncaughtException', (error) => {
    log.error('process.failed', error);
    process.exit(1);
  });
}

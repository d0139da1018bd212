import { keepFilesPrivate } from '../adapters/own-files.ts';
import { hearLibraries } from '../adapters/hear-libraries.ts';
import { readEnvironment } from '../adapters/settings.ts';
import { createLog } from '../adapters/system.ts';
import { Refusal } from '../adapters/refusal.ts';
import { readWords } from './command-line.ts';
import { isFresh, parts } from './parts.ts';
import { say } from './say.ts';
import { startServing } from './start-serving.ts';

/** Serves until SIGINT or SIGTERM, then drains and ends with 0. */
export async function run(args: string[]): Promise<number> {
  readWords(args, 'serve');
  // It would bring the database up to date by migrations that it does not know.
  if (import.meta.dirname === parts.server.to && !isFresh('server'))
    throw new Refusal('The sources of this server were changed since it was built. Run npx -y pnpm build.');
  keepFilesPrivate();
  const env = readEnvironment();
  const serving = await startServing(env);
  hearLibraries(createLog(env.LOG_LEVEL));
  say(env, serving);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await serving.stop();
  return 0;
}

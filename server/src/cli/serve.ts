import { readEnvironment } from '../adapters/settings.ts';
import { say } from './say.ts';
import { startServing } from './start-serving.ts';

/** Serves until SIGINT or SIGTERM, then drains and ends with 0. */
export async function run(): Promise<number> {
  const env = readEnvironment();
  const serving = await startServing(env);
  say(env, serving);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await serving.stop();
  return 0;
}

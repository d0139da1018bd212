import { readEnvironment, settingsFor } from '../adapters/settings.ts';

/** Prints the one-time set-up link. */
export async function run(): Promise<number> {
  const env = readEnvironment();
  const { publicUrl, setupToken } = await settingsFor(env, env.PORT);
  console.log(`${publicUrl}/setup#${setupToken}`);
  return 0;
}

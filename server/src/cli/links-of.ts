import { readOnce } from '../adapters/read-only-database.ts';
import { readSecret } from '../adapters/secret-file.ts';
import { publicUrlOf, type Environment } from '../adapters/settings.ts';
import { factByName, publicUrlFact } from '../base/db/facts.ts';

/**
 * What a link for people is made of. The address is that of the server that started last, since a command often runs without its PORT
 * and PUBLIC_URL; where none has, and none is given, stderr says what it is made of.
 */
export async function linksOf(env: Environment): Promise<{ secret: string; publicUrl: string }> {
  const secret = env.HUIYIN_SECRET ?? readSecret(env.DATA_DIR);
  const [served] = await readOnce(env, factByName, [publicUrlFact]);
  if (served) return { secret, publicUrl: String(served['value']) };
  if (env.PUBLIC_URL === undefined)
    console.error('No server has started on this database yet: the address is made of HOST and PORT as they are here.');
  return { secret, publicUrl: publicUrlOf(env, env.PORT) };
}

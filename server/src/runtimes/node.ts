import { clientAddressBehind } from '../adapters/client-address.ts';
import { diskAssets } from '../adapters/disk-assets.ts';
import type { Opened } from '../adapters/libsql.ts';
import { sharpPictures } from '../adapters/pictures-sharp.ts';
import { settingsFor, type Environment } from '../adapters/settings.ts';
import { createLog, systemIds } from '../adapters/system.ts';
import { releasesIn } from '../adapters/widget-releases.ts';
import { createFeed } from '../events/feed.ts';
import { sendResetMail } from '../mail/reset-mail.ts';
import { createAuth } from '../people/auth.ts';
import type { Clock, Deps } from '../deps.ts';

const ownChanges = 25_000;
const othersChanges = 1_000;

/** Everything a Node process brings to the application. */
export async function nodeDeps(
  env: Environment,
  { db, authClient }: Opened,
  port: number,
  clock: Clock,
): Promise<Deps> {
  const { secret, ownOrigins, ...settings } = await settingsFor(env, port);
  const ports = { db, clock, ids: systemIds };
  const { publicUrl } = settings;
  return {
    ...ports,
    settings,
    log: createLog(env.LOG_LEVEL),
    feed: createFeed(env.file === null ? othersChanges : ownChanges),
    auth: createAuth({
      client: authClient,
      secret,
      publicUrl,
      ownOrigins,
      sendReset: (mail) => sendResetMail(ports, publicUrl, mail),
    }),
    assets: diskAssets(releasesIn(env.DATA_DIR)),
    pictures: sharpPictures(),
    clientAddress: clientAddressBehind(env.TRUSTED_PROXIES),
    sharesWork: true,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

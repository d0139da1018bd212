import { clientAddressBehind } from '../adapters/client-address.ts';
import { diskAssets } from '../adapters/disk-assets.ts';
import type { Opened } from '../adapters/libsql.ts';
import { sharpPictures } from '../adapters/pictures-sharp.ts';
import { settingsFor, type Environment } from '../adapters/settings.ts';
import { createLog, systemIds } from '../adapters/system.ts';
import { releasesIn } from '../adapters/widget-releases.ts';
import { createFeed } from '../base/events/feed.ts';
import { createSharedFeed } from '../desk/shared-feed.ts';
import { createStreams } from '../http/streams/streams.ts';
import { createAuth } from '../people/auth.ts';
import type { AppDeps } from '../app.ts';
import type { Clock } from '../base/deps.ts';
import { createSiteDirectory } from '../sites/site-directory.ts';

const nothing = (): void => undefined;
const patienceMs = 300_000;
const othersChangesMs = 1_000;

/** Everything a Node process brings to the application; `settled` resolves when nothing goes on after its answer any more. */
export async function nodeDeps(
  env: Environment,
  { db, authClient }: Opened,
  port: number,
  clock: Clock,
): Promise<{ deps: AppDeps; settled(): Promise<unknown> }> {
  const { secret, ownOrigins, ...settings } = await settingsFor(env, port);
  const { publicUrl } = settings;
  const feed = env.file === null ? createSharedFeed(db, othersChangesMs) : createFeed(patienceMs);
  const going = new Set<Promise<void>>();
  const deps: AppDeps = {
    db,
    clock,
    ids: systemIds,
    settings,
    log: createLog(env.LOG_LEVEL),
    feed,
    streams: createStreams({ feed, clock }),
    sites: createSiteDirectory({ db, clock }),
    auth: createAuth({
      client: authClient,
      secret,
      publicUrl,
      ownOrigins,
      sharesWork: true,
    }),
    assets: diskAssets(releasesIn(env.DATA_DIR)),
    pictures: sharpPictures(),
    clientAddress: clientAddressBehind(env.TRUSTED_PROXIES),
    sharesWork: true,
    later: async (work) => {
      const ended: Promise<void> = work.then(nothing, nothing).finally(() => going.delete(ended));
      going.add(ended);
    },
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  };
  return { deps, settled: () => Promise.all(going) };
}

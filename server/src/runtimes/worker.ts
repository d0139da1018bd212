import { openPerCall } from '../adapters/libsql-per-call.ts';
import { webClock, webIds, webLog } from '../adapters/web-system.ts';
import { createApp } from '../app.ts';
import { createPollingFeed } from '../base/events/feed.ts';
import { streamsApart } from '../http/streams/streams.ts';
import { isWholeServer, notWholeServer } from '../http/hosts.ts';
import { ownOrigins } from '../http/origins.ts';
import { createAuth } from '../people/auth.ts';
import { leastSecret } from '../base/secrets.ts';
import { createSiteDirectory } from '../sites/site-directory.ts';
import { setupTokenOf } from '../base/setup-token.ts';

/** Bindings of the worker: a libSQL server, the shared secret, and its own address. */
interface Bindings {
  DATABASE_URL: string;
  DATABASE_AUTH_TOKEN?: string;
  HUIYIN_SECRET: string;
  PUBLIC_URL: string;
}

const nothing = (): void => undefined;

let app: Promise<ReturnType<typeof createApp>> | undefined;

async function start({ DATABASE_URL, DATABASE_AUTH_TOKEN, HUIYIN_SECRET, PUBLIC_URL }: Bindings) {
  if (!isWholeServer(PUBLIC_URL)) throw new Error(`The setting PUBLIC_URL ${notWholeServer}.`);
  if (HUIYIN_SECRET.trim().length < leastSecret)
    throw new Error(`The setting HUIYIN_SECRET must have at least ${leastSecret} characters.`);
  const publicUrl = PUBLIC_URL.replace(/\/+$/, '');
  const { db, authClient } = openPerCall(DATABASE_URL, DATABASE_AUTH_TOKEN);
  const auth = createAuth({
    client: authClient,
    secret: HUIYIN_SECRET,
    publicUrl,
    ownOrigins: ownOrigins(publicUrl),
    sharesWork: false,
  });
  const feed = createPollingFeed(1_000);
  const limits = { perAddress: 6000, answersPerAddress: 600, bytesPerAddress: 20 * 1_048_576, perSite: 60_000 };
  return createApp({
    db,
    clock: webClock,
    ids: webIds,
    auth,
    log: webLog,
    feed,
    streams: streamsApart({ feed, clock: webClock }),
    sites: createSiteDirectory({ db, clock: webClock }),
    assets: { get: async () => null },
    pictures: null,
    settings: {
      publicUrl,
      setupToken: await setupTokenOf(HUIYIN_SECRET),
      // A Node process on the same database sends it.
      mail: 'sent',
      mailFrom: null,
      limits,
      attachmentQuotaBytes: 0,
    },
    clientAddress: (request) => request.headers.get('cf-connecting-ip'),
    sharesWork: false,
    later: (work) => work.then(nothing, nothing),
    turn: async () => undefined,
  });
}

export default {
  fetch: async (request: Request, bindings: Bindings) => (await (app ??= start(bindings))).fetch(request, bindings),
};

import { waitUntil } from 'cloudflare:workers';
import { openPerCall } from '../adapters/libsql-per-call.ts';
import { smtpMailer } from '../adapters/smtp.ts';
import { webClock, webIds, webLog } from '../adapters/web-system.ts';
import { readBindings, type Bindings } from '../adapters/worker-bindings.ts';
import { createApp, type AppDeps } from '../app.ts';
import type { Mailer } from '../base/deps.ts';
import { createPollingFeed } from '../base/events/feed.ts';
import { jobsInTicks } from '../base/jobs/ticks.ts';
import { allJobs } from '../features.ts';
import { hostOf, isLoopback } from '../http/hosts.ts';
import { streamsApart } from '../http/streams/streams.ts';
import { ownOrigins } from '../http/origins.ts';
import { createAuth } from '../people/auth.ts';
import { createSiteDirectory } from '../sites/site-directory.ts';
import { setupTokenOf } from '../base/setup-token.ts';

type Bound = Record<string, unknown>;

const restMs = 1_000;
const looks: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

const nothing = (): void => undefined;
const rest = (): Promise<void> => new Promise((go) => setTimeout(go, restMs));

let started: ReturnType<typeof start> | undefined;

/** The application and its jobs. Throws an Error that names a binding which is missing or wrong. */
async function start(bound: Bound) {
  const bindings = readBindings(bound);
  const deps = await workerDeps(bindings);
  return { app: createApp(deps), jobs: jobsInTicks(deps, allJobs(deps, workerMailer(bindings)), rest) };
}

/** Everything the worker brings to the application. */
async function workerDeps(bindings: Bindings): Promise<AppDeps> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, HUIYIN_SECRET, PUBLIC_URL: publicUrl } = bindings;
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
  return {
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
      mail: bindings.SMTP_URL ? 'sent' : isLoopback(hostOf(publicUrl)) ? 'shown' : 'withheld',
      mailFrom: bindings.MAIL_FROM.address,
      limits,
      attachmentQuotaBytes: 0,
    },
    clientAddress: (request) => request.headers.get('cf-connecting-ip'),
    sharesWork: false,
    later: async (work) => waitUntil(work.then(nothing, nothing)),
    turn: async () => undefined,
  };
}

function workerMailer({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: Bindings): Mailer | null {
  return SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM, PUBLIC_URL, false) : null;
}

export default {
  /** After what changes something, jobs are looked at once it is answered: what was woken is done within a second or two. */
  async fetch(request: Request, bound: Bound): Promise<Response> {
    const { app, jobs } = await (started ??= start(bound));
    const answer = await app.fetch(request, bound);
    if (answer.ok && !looks.includes(request.method)) waitUntil(jobs.woken());
    return answer;
  },

  /** By a trigger of the host, each minute. */
  async scheduled(_trigger: unknown, bound: Bound): Promise<void> {
    const { jobs } = await (started ??= start(bound));
    await jobs.tick();
  },
};

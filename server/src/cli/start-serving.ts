import { serve } from '@hono/node-server';
import type { MailState } from '@huiyin/shared/contract/people';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { boundedServer } from '../adapters/bounded-server.ts';
import { Refusal } from '../adapters/refusal.ts';
import { isUnnamed, proxyIsUnnamed, type Environment } from '../adapters/settings.ts';
import { hasSecret } from '../adapters/secret-file.ts';
import { refuseBroken } from '../adapters/refuse-broken.ts';
import { keepIdleConnections } from '../adapters/idle-connections.ts';
import { endSlowBodies } from '../adapters/slow-bodies.ts';
import { systemClock } from '../adapters/system.ts';
import { takeDatabase } from '../adapters/take-database.ts';
import { keepRelease } from '../adapters/widget-releases.ts';
import { createApp } from '../app.ts';
import { putFact, publicUrlFact, secretFact } from '../base/db/facts.ts';
import type { Clock } from '../base/deps.ts';
import { markOf } from '../base/setup-token.ts';
import { startJobs } from '../base/jobs/run-jobs.ts';
import { allJobs } from '../features.ts';
import { isSetUp } from '../desk/set-up.ts';
import { nodeDeps } from '../runtimes/node.ts';

/** Of the address and the headers of a request. */
const mostHeadBytes = 16_384;

/** A server that listens. */
export interface Serving {
  url: string;
  port: number;
  /** The one-time set-up link; undefined once it was used. */
  setupUrl: string | undefined;
  mail: MailState;
  /** What the operator should know: what it is about, and a sentence. */
  notices: [about: string, said: string][];
  /** Answers a call without the network; `address` is the caller's. */
  answer(request: Request, address: string): Response | Promise<Response>;
  /** Stops taking calls, lets the running ones end for `graceMs`, closes the database. */
  stop(graceMs?: number): Promise<void>;
}

/** Locks, migrates, serves. Throws a Refusal for whatever the operator can put right. */
export async function startServing(env: Environment, clock: Clock = systemClock): Promise<Serving> {
  const isLost = env.file !== null && !existsSync(env.file) && hasSecret(env.DATA_DIR);
  const opened = await takeDatabase(env, clock.now());

  let handle: (request: Request, bindings: unknown) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const server = await listen(env, (request, bindings) => handle(request, bindings));
  const { port } = server.address() as AddressInfo;
  const { deps, settled } = await nodeDeps(env, opened, port, clock);
  await keepRelease(env.DATA_DIR).catch((error: unknown) => deps.log.error('release.not_kept', error));
  const app = createApp(deps);
  handle = (request, bindings) => app.fetch(request, bindings as object);

  const mailer = await mailerOf(env, deps.settings.publicUrl);
  const ofJobs = { ...deps, db: opened.jobsDb };
  const stopJobs = startJobs(ofJobs, allJobs(ofJobs, mailer));
  const { publicUrl, setupToken, mail } = deps.settings;
  await deps.db.write([
    putFact(publicUrlFact, publicUrl, clock.now()),
    putFact(secretFact, await markOf(setupToken), clock.now()),
  ]);
  const notices = noticesOf({
    isLost,
    isUnnamed: isUnnamed(env),
    proxyIsUnnamed: proxyIsUnnamed(env, publicUrl),
  });
  for (const [about, said] of notices) deps.log.info('start.notice', { about, said });
  return {
    url: publicUrl,
    port,
    mail,
    notices,
    answer: (request, remoteAddress) => app.fetch(request, { incoming: { socket: { remoteAddress } } }),
    setupUrl: (await isSetUp(deps.db)) ? undefined : `${publicUrl}/setup#${setupToken}`,
    async stop(graceMs = 3_000) {
      deps.streams.end();
      await closed(server, graceMs);
      await stopJobs();
      mailer?.close();
      await settled();
      await opened.close();
    },
  };
}

async function mailerOf({ SMTP_URL, MAIL_FROM }: Environment, publicUrl: string) {
  if (!SMTP_URL) return null;
  const { smtpMailer } = await import('../adapters/smtp.ts');
  return smtpMailer(SMTP_URL, MAIL_FROM, publicUrl, true);
}

function noticesOf(found: { isLost: boolean; isUnnamed: boolean; proxyIsUnnamed: boolean }): Serving['notices'] {
  const notices: Serving['notices'] = [];
  if (found.isUnnamed)
    notices.push([
      'Address',
      'is open to others (HOST), but links name this machine: set PUBLIC_URL to what people use',
    ]);
  if (found.proxyIsUnnamed) notices.push(['Proxy', 'is not named (TRUSTED_PROXIES): all visitors share its limits']);
  if (found.isLost) notices.push(['Database', 'is new, though a server ran here before (DATABASE_URL, DATA_DIR)']);
  return notices;
}

function listen(
  env: Environment,
  fetch: (request: Request, bindings: unknown) => Response | Promise<Response>,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch,
        port: env.PORT,
        hostname: env.HOST,
        createServer: boundedServer(),
        serverOptions: {
          headersTimeout: 5_000,
          // As long as the widget tries with a picture; slow bodies end before (slow-bodies.ts).
          requestTimeout: 180_000,
          connectionsCheckingInterval: 1_000,
          maxHeaderSize: mostHeadBytes,
        },
      },
      () => resolve(server as Server),
    );
    (server as Server).maxConnections = 20_000;
    keepIdleConnections(server as Server);
    endSlowBodies(server as Server);
    refuseBroken(server as Server, mostHeadBytes);
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, env)));
  });
}

function cannotListen({ code, message }: NodeJS.ErrnoException, { HOST, PORT }: Environment): Refusal {
  if (code === 'EADDRINUSE') return new Refusal(`Port ${PORT} on ${HOST} is taken. Choose another with PORT=8788.`);
  if (code === 'EACCES') return new Refusal(`Port ${PORT} may not be opened. Choose one above 1023 with PORT=8787.`);
  return new Refusal(`The server cannot listen on ${HOST}:${PORT}: ${message}`);
}

/** Ends idle connections at once and the rest, streams too, after a while. */
function closed(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const all = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(all);
      resolve();
    });
  });
}

import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';
import { secondaryFields } from '@huiyin/shared/contract/responses';
import { newSecret } from '../../kit/customers.ts';
import { client, type Answer, type Caller, type Client } from '../../kit/api.ts';
import { siteOrigin, type FirstSite } from '../../kit/first-site.ts';
import { ofSchema, type Schema } from './arbitrary.ts';
import { broken, noJson } from './broken.ts';

/** One operation of the API description. */
interface Operation {
  method: string;
  path: string;
  params: { in: 'path' | 'query'; name: string; schema?: Schema }[];
  body: Schema | undefined;
  takes: z.ZodType | undefined;
}

interface Call {
  operation: Operation;
  path: string;
  who: string;
  body: string | undefined;
}

/** What a run found. */
export interface Found {
  calls: number;
  byStatus: Record<string, number>;
  /** Calls that broke a promise, as text. */
  faults: string[];
  operations: number;
}

/** Ends the session that everything else needs. */
const leftOut = /sign-out|\/stream$/;
const words = [
  'x',
  '0',
  '-1',
  'a'.repeat(300),
  '%00',
  '%2e%2e',
  '..',
  '%F0%9F%98%80',
  "'--",
  '__proto__',
  '999999999999999999999',
];

/**
 * Calls every operation of a server's own description with values it describes, and with those it does not: no answer may be
 * a 5xx (but 501, 503 and 507), no body it does not describe may be taken, and every refusal is a problem document.
 */
export async function fuzz(
  url: string,
  site: FirstSite,
  times: number,
  seed: number,
  send?: typeof fetch,
): Promise<Found> {
  const { operations, callers, real } = await prepare(url, site, send);
  const found: Found = { calls: 0, byStatus: {}, faults: [], operations: operations.length };
  const each = fc.constantFrom(...operations).chain((operation) => callOf(operation, real));
  for (const call of fc.sample(each, { numRuns: times, seed })) {
    const { operation, path, who, body } = call;
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const once = () => ask(callers.get(who)!, operation.method, path, body, headers);
    // A connection that was closed after a refusal is no answer; twice in a row is a fault.
    const answer = await once()
      .catch(once)
      .catch(() => undefined);
    found.calls += 1;
    const asked = `${who} ${operation.method} ${path.slice(0, 200)} ${body?.slice(0, 300) ?? ''}`;
    if (!answer) {
      found.faults.push(`no answer: ${asked}`);
      continue;
    }
    found.byStatus[answer.status] = (found.byStatus[answer.status] ?? 0) + 1;
    const fault = faultOf(call, answer);
    if (fault) found.faults.push(`${fault}: ${asked}`);
  }
  return found;
}

function faultOf({ operation, body }: Call, { status, headers, body: said }: Answer): string | undefined {
  if (status >= 500 && ![501, 503, 507].includes(status)) return `${status} ${JSON.stringify(said).slice(0, 200)}`;
  if (status >= 400 && !headers.get('content-type')?.includes('problem+json'))
    return `${status} is no problem document`;
  if (status < 300 && body !== undefined && operation.takes && !isDescribed(operation, body))
    return `${status} for a body that is not described`;
  return undefined;
}

/** What only says more of an answer does not refuse it. */
function withoutSecondary(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !secondaryFields.has(name)));
}

function isDescribed({ takes, path }: Operation, body: string): boolean {
  try {
    const value: unknown = JSON.parse(body.replace(/^\ufeff/, ''));
    return takes!.safeParse(path.endsWith('/responses') ? withoutSecondary(value) : value).success;
  } catch {
    return false;
  }
}

function callOf(operation: Operation, real: ReadonlyMap<string, string>): Arbitrary<Call> {
  const value = (name: string, schema: Schema | undefined): Arbitrary<string> =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(real.get(name) ?? 'x') },
      { weight: 1, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: (schema ? ofSchema(schema) : fc.string()).map((v) => encodeURIComponent(text(v))) },
    );
  const inPath = operation.params.filter((p) => p.in === 'path');
  const inQuery = operation.params.filter((p) => p.in === 'query');
  const path = fc
    .tuple(
      fc.tuple(...inPath.map((p) => value(p.name, undefined))),
      fc
        .subarray(inQuery)
        .chain((some) => fc.tuple(...some.map((p) => value(p.name, p.schema).map((v) => `${p.name}=${v}`)))),
    )
    .map(([values, query]) => {
      const filled = inPath.reduce((so, { name }, i) => so.replace(`{${name}}`, values[i]!), operation.path);
      return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
    });
  return fc.record({ operation: fc.constant(operation), path, who: whoCalls(operation), body: bodyOf(operation) });
}

/** Mostly who may. */
const whoCalls = ({ path }: Operation): Arbitrary<string> =>
  path.startsWith('/v1/')
    ? fc.constantFrom('visitor', 'visitor', 'visitor', 'nobody', 'owner')
    : fc.constantFrom('owner', 'owner', 'owner', 'owner', 'key', 'key', 'visitor', 'nobody');

function bodyOf({ method, body }: Operation): Arbitrary<string | undefined> {
  if (!['POST', 'PUT', 'PATCH'].includes(method)) return fc.constant(undefined);
  if (!body) return fc.constantFrom('{}', ...noJson);
  const good = ofSchema(body);
  return fc.oneof(
    { weight: 4, arbitrary: good.map((v) => JSON.stringify(v)) },
    { weight: 5, arbitrary: good.chain(broken).map((v) => JSON.stringify(v) ?? '') },
    { weight: 1, arbitrary: fc.constantFrom(...noJson) },
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value));

function ask(caller: Client, method: string, path: string, body: string | undefined, headers: Record<string, string>) {
  switch (method) {
    case 'GET':
      return caller.get(path);
    case 'DELETE':
      return caller.del(path);
    case 'PUT':
      return caller.put(path, body, { headers });
    case 'PATCH':
      return caller.patch(path, body, { headers });
    default:
      return caller.post(path, body, { headers });
  }
}

/** Reads what the server says of itself, and makes one of everything that a path may name. */
async function prepare(url: string, site: FirstSite, send?: typeof fetch) {
  const as = (caller: Caller) => client(url, caller, send);
  const owner = as({ cookie: site.ownerCookie });
  const at = `/api/sites/${site.siteId}`;
  const [secret, id] = [newSecret(), crypto.randomUUID()];
  const visitor = as({ origin: siteOrigin, bearer: secret });
  await visitor.post(`/v1/sites/${site.siteKey}/responses`, {
    id,
    kind: 'complaint',
    comment: 'Late',
    threadSecret: secret,
  });
  const { body: key } = await owner.post(`${at}/api-keys`, { name: 'fuzz', role: 'manager' });
  const { body: invitation } = await owner.post(`${at}/invitations`, { email: 'fuzz@staff.example', role: 'viewer' });
  const real = new Map([
    ['siteKey', site.siteKey],
    ['siteId', site.siteId],
    ['responseId', id],
    ['attachmentId', crypto.randomUUID()],
    ['ticketId', '1'],
    ['slug', 'csat'],
    ['metric', 'csat'],
    ['language', 'en'],
    ['keyId', key.id],
    ['invitationId', invitation.id],
    ['personId', (await owner.get('/api/me')).body.person.id],
  ]);
  const callers = new Map<string, Client>([
    ['owner', owner],
    ['key', as({ bearer: key.secret, origin: null })],
    ['visitor', visitor],
    ['nobody', as({ origin: null })],
  ]);
  return { operations: operationsOf((await owner.get('/openapi.json')).body), callers, real };
}

/** As much of an API description as is read here. */
interface Description {
  paths: Record<string, Record<string, { parameters?: Operation['params']; requestBody?: { content: Content } }>>;
}
type Content = Record<string, { schema: Schema }>;

function operationsOf({ paths }: Description): Operation[] {
  return Object.entries(paths)
    .filter(([path]) => !leftOut.test(path))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, { parameters: params = [], requestBody }]) => {
        const body = requestBody?.content['application/json']?.schema;
        const takes = body && z.fromJSONSchema(body as Parameters<typeof z.fromJSONSchema>[0]);
        return { method: method.toUpperCase(), path, params, body, takes };
      }),
    );
}

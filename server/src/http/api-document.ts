import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { Asset } from '../base/deps.ts';
import { hashBytes } from '@huiyin/shared/domain/hash';

const about = {
  openapi: '3.1.0',
  info: { title: 'Huiyin', version: '0.1.0', description: 'Feedback that gets an answer.' },
};

/** The description of an application's routes, as a file. It is dear: made when it is first asked for, and once. */
export function apiDocument(app: Hono): () => Promise<Asset> {
  let made: Promise<Asset> | undefined;
  return () => (made ??= describe(app));
}

async function describe(app: Hono): Promise<Asset> {
  const body = new TextEncoder().encode(JSON.stringify(await generateSpecs(app, { documentation: about })));
  return { body, brotli: null, type: 'application/json', etag: `"${(await hashBytes(body)).slice(0, 22)}"` };
}

import { describeRoute, resolver } from 'hono-openapi';
import { problemDocument } from '@huiyin/shared/contract/problem';
import type { z } from 'zod';

const problem = {
  description: 'What is wrong, as RFC 9457 problem details',
  content: { 'application/problem+json': { schema: resolver(problemDocument) } },
};

/** Describes a route for /openapi.json: a summary and the schema of each good answer (null: no body). */
export function document(summary: string, answers: Record<number, z.ZodType | null>, tags?: string[]) {
  const good = Object.entries(answers).map(([status, schema]) => [
    status,
    schema
      ? { description: summary, content: { 'application/json': { schema: resolver(schema) } } }
      : { description: summary },
  ]);
  return describeRoute({ summary, ...(tags && { tags }), responses: { ...Object.fromEntries(good), default: problem } });
}

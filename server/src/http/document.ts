import { describeRoute, resolver } from 'hono-openapi';
import { problemDocument } from '@huiyin/shared/contract/problem';
import { z } from 'zod';

const problem = {
  description: 'What is wrong, as RFC 9457 problem details',
  content: { 'application/problem+json': { schema: resolver(problemDocument) } },
};

type JsonSchema = Parameters<typeof describeRoute>[0]['requestBody'];

/** Describes a route for /openapi.json: a summary and the schema of each good answer (null: no body). */
export function document(summary: string, answers: Record<number, z.ZodType | null>, body?: z.ZodType) {
  const good = Object.entries(answers).map(([status, schema]) => [
    status,
    schema
      ? { description: summary, content: { 'application/json': { schema: resolver(schema) } } }
      : { description: summary },
  ]);
  return describeRoute({
    summary,
    responses: { ...Object.fromEntries(good), default: problem },
    ...(body && { requestBody: requestBody(body) }),
  });
}

/** The body of a route that reads it by itself (public routes and imports). */
function requestBody(body: z.ZodType): JsonSchema {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  return { required: true, content: { 'application/json': { schema: schema as never } } };
}

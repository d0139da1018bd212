import { describeRoute, resolver } from 'hono-openapi';
import { problemDocument } from '@huiyin/shared/contract/problem';
import { z } from 'zod';

const problem = {
  description: 'What is wrong, as RFC 9457 problem details',
  content: { 'application/problem+json': { schema: resolver(problemDocument) } },
};

type JsonSchema = Parameters<typeof describeRoute>[0]['requestBody'];

/** An answer that stays open where the caller takes `text/event-stream`: the data of each event by its name; else `json`. */
interface Streamed {
  json?: z.ZodType;
  events: Readonly<Record<string, z.ZodType>>;
}

/** Describes a route for /openapi.json: a summary and the schema of each good answer (null: no body). */
export function document(summary: string, answers: Record<number, z.ZodType | Streamed | null>, body?: z.ZodType) {
  const good = Object.entries(answers).map(([status, answer]) => [
    status,
    { description: summary, ...(answer && { content: contentOf(answer) }) },
  ]);
  return describeRoute({
    summary,
    responses: { ...Object.fromEntries(good), default: problem },
    ...(body && { requestBody: requestBody(body) }),
  });
}

function contentOf(answer: z.ZodType | Streamed) {
  if (!('events' in answer)) return { 'application/json': { schema: resolver(answer) } };
  const events = Object.entries(answer.events).map(([name, data]) => z.object({ event: z.literal(name), data }));
  return {
    ...(answer.json && { 'application/json': { schema: resolver(answer.json) } }),
    'text/event-stream': { schema: resolver(z.union(events)) },
  };
}

/** The body of a route that reads it by itself (public routes and imports); its schema is made when somebody asks for it. */
function requestBody(body: z.ZodType): JsonSchema {
  const content = {
    get schema() {
      return z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as never;
    },
  };
  return { required: true, content: { 'application/json': content } };
}

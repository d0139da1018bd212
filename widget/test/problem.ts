import type { ProblemCode } from '@huiyin/shared/contract/problem';

/** What our server answers when it will not: its own word, by its `type`. */
export const problem = (status: number, code: ProblemCode): Response =>
  new Response(JSON.stringify({ type: `urn:huiyin:problem:${code}`, title: code, status, code }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

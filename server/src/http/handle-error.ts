import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ProblemCode } from '@huiyin/shared/contract/problem';
import type { Log } from '../base/deps.ts';
import { FileFault } from '@huiyin/shared/files/file-fault';
import { refusalHeaderValues } from './security-headers.ts';
import { Problem, problemResponse } from '../base/problem.ts';

const codes: Record<number, ProblemCode> = {
  400: 'bad_json',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
};

/** Turns whatever was thrown into a problem document; what we did not foresee is logged and says nothing of itself. */
export const handleError =
  (log: Log) =>
  async (error: Error, c: Context): Promise<Response> => {
    const problem = asProblem(error);
    if (problem.code === 'too_large') await discardBody(c.req.raw);
    const fault = problem.code === 'internal' ? error : problem.cause;
    if (fault) log.error('request.failed', fault, { method: c.req.method, path: c.req.path });
    const answer = problemResponse(problem);
    for (const [name, value] of [...c.res.headers, ...Object.entries(refusalHeaderValues)])
      if (!answer.headers.has(name)) answer.headers.set(name, value);
    return answer;
  };

const mostDiscarded = 16 * 1_048_576;

/** A sender who is cut off while sending does not hear why, and tries again for ever: what is left is read, and not held. */
async function discardBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  let bytes = 0;
  try {
    for await (const chunk of body) if ((bytes += chunk.byteLength) > mostDiscarded) return;
  } catch {
    // The sender is gone.
  }
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error.cause instanceof Problem) return error.cause;
  if (error instanceof FileFault) return Problem.field(error.field, error.message);
  const code = error instanceof HTTPException ? codes[error.status] : undefined;
  if (code) return new Problem(code);
  return diskRefuses(error) ? new Problem('busy', { retryAfterSeconds: 5, cause: error }) : new Problem('internal');
}

/** The disk takes nothing (full, over a quota, broken, without rights; a libSQL server does not say which): it may go better later. */
function diskRefuses(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, extendedCode } = error as { code?: string; extendedCode?: string };
  const said = `${code} ${extendedCode} ${error.message}`;
  return /SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|database or disk is full/.test(said) || diskRefuses(error.cause);
}

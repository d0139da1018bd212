import { validator } from 'hono-openapi';
import type { z } from 'zod';
import { Problem } from '../base/problem.ts';
// Gives what a schema has no words for its words.
import '../base/plain-words.ts';

type Target = 'json' | 'query' | 'param';

/** Checks a part of the request by a schema; what is wrong is named field by field in Problem('invalid'). */
export function input<T extends Target, S extends z.ZodType>(target: T, schema: S) {
  return validator(target, schema, (result) => {
    if (!result.success) throw invalid(result.error);
  });
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
}

/** Turns a schema's complaints into a Problem; unknown keys are named one by one. */
export function invalid(issues: readonly Issue[]): Problem {
  const errors = issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
    const named = issue.keys ? issue.keys.map((key) => [...path, key]) : [path];
    const message = issue.keys ? 'is not known here' : issue.message;
    return named.map((parts) => ({ field: parts.join('.') || 'body', message }));
  });
  return new Problem('invalid', { errors: errors.slice(0, 20) });
}

import type { z } from 'zod';

/** What a field of an element becomes in the body that is sent: its path there. */
export type Body = (name: string) => [body: z.ZodType, path: string];

/** The fields are those of a body, below a path in it, or by other names there. */
export const within =
  (body: z.ZodType, before = '', names: Record<string, string> = {}): Body =>
  (name) => [body, before + (names[name] ?? name)];

import { expect, test } from 'vitest';
import { z } from 'zod';
import './plain-words.ts';

const kind = z.discriminatedUnion('on', [z.object({ on: z.literal('exit') }), z.object({ on: z.literal('delay') })]);

test.each<[z.ZodType, given: unknown, said: string]>([
  [z.number(), undefined, 'is missing'],
  [z.enum(['a', 'b']), undefined, 'is missing'],
  [z.number(), '4', 'must be a number'],
  [z.number().int(), 4.5, 'must be a whole number'],
  [z.string(), 4, 'must be a text'],
  [z.array(z.string()), 'a', 'must be a list'],
  [z.number().max(65_535), 70_000, 'must be at most 65535'],
  [z.number().positive(), 0, 'must be more than 0'],
  [z.string().min(1), '', 'must not be empty'],
  [z.string().max(1), 'ab', 'must have at most 1 character'],
  [z.array(z.string()).min(2), ['a'], 'must have at least 2 items'],
  [z.array(z.string()).length(2), ['a'], 'must have exactly 2 items'],
  [z.enum(['info', 'error']), 'loud', 'must be one of info, error'],
  [z.literal('exit'), 'x', 'must be exit'],
  [z.uuid(), 'x', 'must be a UUID'],
  [z.iso.date(), 'x', 'must be a day such as 2026-11-21'],
  [z.string().regex(/^a/), 'b', 'is not written as it must be'],
  [kind, { on: 'x' }, 'must be one of exit, delay'],
  [z.union([z.string(), z.number()]), true, 'must be a text, or a number'],
  [z.union([z.string().max(1), z.number()]), 'ab', 'must have at most 1 character'],
  [z.string().regex(/^a/, 'must begin with a'), 'b', 'must begin with a'],
])('%# is said in plain words', (schema, given, said) => {
  expect(schema.safeParse(given).error?.issues.map(({ message }) => message)).toEqual([said]);
});

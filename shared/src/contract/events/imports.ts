import { z } from 'zod';
import { event } from './event.ts';

const named = { file: z.string() };

/** What is imported, and what of it is taken back. */
export const ofImports = {
  'import.opened': event('import', ['imports'], z.strictObject(named)),
  'import.done': event(
    'import',
    ['responses', 'imports'],
    z.strictObject({
      stored: z.int(),
      alreadyThere: z.int(),
      corrected: z.int().optional(),
      errors: z.int().describe('rows that were refused'),
    }),
  ),
  'import.undoing': event('import', ['imports'], z.strictObject(named)),
  'import.undone': event(
    'import',
    ['responses', 'everything', 'visitors'],
    z.strictObject({ ...named, kept: z.int().describe('answers that stayed, since staff had dealt with them') }),
  ),
  'answers.corrected': event(
    'site',
    ['responses'],
    z.strictObject({
      answers: z.int(),
      importId: z.string(),
      undone: z.literal(true).optional().describe('they are again what they were before that import'),
    }),
  ),
};

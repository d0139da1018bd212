import { z } from 'zod';
import { event } from './event.ts';

/** What is imported. */
export const ofImports = {
  'import.done': event(
    'site',
    ['responses'],
    z.strictObject({ stored: z.int(), alreadyThere: z.int(), errors: z.int() }),
  ),
};

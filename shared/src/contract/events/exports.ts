import { z } from 'zod';
import { codebookPrograms, exported, exportFormats } from '../../domain/exports.ts';
import { event } from './event.ts';

/** What leaves as a file. */
export const ofExports = {
  'export.made': event(
    'site',
    [],
    z.strictObject({
      what: z.enum(exported),
      format: z.enum([...exportFormats, ...codebookPrograms]),
      rows: z.int().describe('that were written, of all tables in the file'),
      contacts: z.boolean().describe('whether customers are named in it'),
      whole: z.boolean().describe('false where it was broken off'),
    }),
  ),
};

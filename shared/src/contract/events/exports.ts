import { z } from 'zod';
import { codebookPrograms, exported, exportFormats } from '../../domain/exports.ts';
import { event } from './event.ts';

const begun = {
  what: z.enum(exported),
  format: z.enum([...exportFormats, ...codebookPrograms]),
  contacts: z.boolean().describe('whether customers are named in it'),
};

/** What leaves as a file. One that was begun and never made left in part: the server ended before it did. */
export const ofExports = {
  'export.begun': event('export', [], z.strictObject(begun)),
  'export.made': event(
    'export',
    [],
    z.strictObject({
      ...begun,
      rows: z.int().describe('that were written, of all tables in the file'),
      whole: z.boolean().describe('false where it was broken off'),
    }),
  ),
};

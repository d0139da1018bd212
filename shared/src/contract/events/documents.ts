import { z } from 'zod';
import { documentKinds } from '../../domain/choices.ts';
import { event, fields } from './event.ts';

const document = { kind: z.enum(documentKinds), title: z.string() };

/** What happens to documents. */
export const ofDocuments = {
  'document.made': event('document', ['documents'], z.strictObject(document)),
  'document.changed': event('document', ['documents'], z.strictObject({ ...document, fields })),
  'document.removed': event('document', ['documents'], z.strictObject(document)),
  'document.restored': event('document', ['documents'], z.strictObject(document)),
};

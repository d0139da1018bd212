import { z } from 'zod';
import { documentKinds } from '../domain/choices.ts';
import { unknownPlaceholders } from '../domain/documents/placeholders.ts';
import { documentLimits } from '../domain/limits.ts';
import { base, id, inLanguages, language, line, moment, text } from './text.ts';

/** What a document is: `reply_template`, a text that staff put into replies. */
const documentKind = z.enum(documentKinds);

/** A text whose placeholders are all known, e.g. `Hello {name|there}`. */
const template = text(documentLimits.text).superRefine((written, ctx) => {
  const unknown = unknownPlaceholders(written);
  if (unknown.length)
    ctx.addIssue({ code: 'custom', message: `has placeholders that are not known: ${unknown.join(' ')}` });
});

const fields = { title: line(documentLimits.title), texts: inLanguages(template) };

/** Query of `GET …/documents`. */
export const documentQuery = z.strictObject({ kind: documentKind });

/** Body of `POST …/documents`. */
export const newDocument = z.strictObject({ kind: documentKind, ...fields });
export type NewDocument = z.infer<typeof newDocument>;

/** Body of `PATCH …/documents/:documentId`: only what changes, of the revision that was read. */
export const documentEdit = z.strictObject(fields).partial().extend({ base });
export type DocumentEdit = z.infer<typeof documentEdit>;

/** A document with its newest version. */
export const documentView = z.object({
  id,
  kind: documentKind,
  title: z.string(),
  texts: z.partialRecord(language, z.string()).describe('by language, at least one'),
  revision: z.number().int().describe('counts its edits, each of which is a version'),
  sample: z.boolean().describe('came with the sample data, and nobody changed it'),
  createdAt: moment,
  changedAt: moment,
  changedBy: z.string().nullable().describe('name of the person'),
});
export type DocumentView = z.infer<typeof documentView>;

/** Answer of `GET …/documents`: all of a kind by title. */
export const documentList = z.object({
  documents: z.array(documentView),
  languages: z.array(language).describe('of the site, its first one first'),
});
export type DocumentList = z.infer<typeof documentList>;

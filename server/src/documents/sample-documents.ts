import { forgetEventsOf } from '../base/events/record-event.ts';

/** In SQL: the ids of a site's documents that came with the sample and that nobody changed; `?` or `?1` is its id. */
const sampleDocuments = 'SELECT id FROM documents WHERE site_id = ?1 AND sample = 1';

/** Statements that take the sample's documents of a site away for good, with their versions and history. */
export const removeSampleDocuments: readonly string[] = [
  `DELETE FROM document_versions WHERE site_id = ?1 AND document_id IN (${sampleDocuments})`,
  forgetEventsOf(sampleDocuments),
  'DELETE FROM documents WHERE site_id = ?1 AND sample = 1',
];

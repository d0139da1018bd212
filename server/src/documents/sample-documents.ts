import type { Call } from '../base/call.ts';
import { forgetEventsOf } from '../base/events/record-event.ts';
import type { SamplePart } from '../base/sample-part.ts';
import { documentStatements } from './document-statements.ts';
import { replies } from './sample-replies.ts';

/** In SQL: the ids of a site's documents that came with the sample and that nobody changed; `?` or `?1` is its id. */
const ofSample = 'SELECT id FROM documents WHERE site_id = ?1 AND sample = 1';

/** Three reply templates; whoever changes one keeps it. */
export const sampleDocuments: SamplePart = {
  add: async (call) => void (await call.write(replies.flatMap((reply) => replyTemplate(call, reply)))),
  forget: [
    `DELETE FROM document_versions WHERE site_id = ?1 AND document_id IN (${ofSample})`,
    forgetEventsOf(ofSample),
    'DELETE FROM documents WHERE site_id = ?1 AND sample = 1',
  ],
};

function replyTemplate({ db, ids, now, site }: Call, reply: (typeof replies)[number]) {
  const made = { kind: 'reply_template', revision: 1, sample: true, createdAt: now, at: now } as const;
  return documentStatements(db, site.id, { id: ids.uuid(), ...reply, ...made, authorId: null, removed: false });
}

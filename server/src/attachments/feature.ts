import type { Feature } from '../http/manifest.ts';
import * as tables from './tables.ts';

/** Pictures of complaints. */
export const attachments = {
  name: 'attachments',
  tables,
  onAnswers: { forget: (ids) => [`DELETE FROM attachments WHERE +site_id = ?1 AND ticket_id IN (${ids})`] },
} satisfies Feature;

import type { Feature } from '../http/manifest.ts';
import * as tables from './tables.ts';

/** Pictures of complaints. */
export const attachments = { name: 'attachments', tables } satisfies Feature;

import type { Feature } from '../http/manifest.ts';
import { forgetLinksOf } from './links.ts';
import * as tables from './tables.ts';

/** What things are to one another. */
export const links = {
  name: 'links',
  tables,
  onAnswers: { forget: (ids) => [...forgetLinksOf('ticket', ids), ...forgetLinksOf('answer', ids)] },
} satisfies Feature;

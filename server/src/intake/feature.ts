import type { Feature } from '../http/manifest.ts';
import { uncountSample } from './sample-cells.ts';

/** Takes answers in: with their counts, their tickets and what was said. */
export const intake = { name: 'intake', sample: { counted: uncountSample } } satisfies Feature;

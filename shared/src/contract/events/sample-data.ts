import { event, nothing } from './event.ts';

/** What happens to the sample data. */
export const ofSampleData = { 'sample_data.removed': event('site', ['responses', 'everything', 'visitors'], nothing) };

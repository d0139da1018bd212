import type { OfferedCorrection } from './corrections.ts';

/** That a row may be a stored answer, which differs in its score. */
export const offer = (externalId: string, id: string, line = 1): OfferedCorrection => ({
  line,
  externalId,
  id,
  knownAs: [id],
  field: 'score',
  was: '1',
  becomes: '5',
  also: [],
});

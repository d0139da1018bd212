import type { Staff } from '../base/actor.ts';
import { forgetOnce } from '../asking/answer-once.ts';
import type { Call } from '../base/call.ts';
import { freeInvitation } from '../survey-invitations/invitation-statements.ts';
import { countOtherwise } from './count-otherwise.ts';

/**
 * Staff say that an answer was only a test: no figure counts it from now on, and its customer may answer the survey, or by the
 * same invitation, as if it had not been. Again
 * it changes nothing. Throws Problem('not_found').
 */
export const markTest = (call: Call<Staff>, id: string): Promise<void> =>
  countOtherwise(call, id, async (row) => ({
    after: { ...row, suspect: 'test' },
    also: [
      freeInvitation(row.siteId, row.id),
      ...(row.customer === null ? [] : [forgetOnce({ ...row, customer: row.customer, responseId: row.id })]),
    ],
  }));

import { addPicture } from '../kit/add-picture.ts';
import { complain } from '../kit/complaint.ts';
import type { Things } from '../kit/things.ts';

export const tickets: Things = {
  async make() {
    const [complaint, other] = [await complain(), await complain()];
    return {
      messageId: complaint.id,
      ticketId: complaint.id,
      attachmentId: await addPicture(complaint),
      otherId: other.id,
    };
  },
  bodies: {
    'POST /api/sites/:siteId/tickets/:ticketId/messages': { text: 'hi', visibility: 'public' },
    'PUT /api/sites/:siteId/tickets/:ticketId/assignment': { personId: null },
    'PUT /api/sites/:siteId/tickets/:ticketId/presence/me': { state: 'looking' },
    'PUT /api/sites/:siteId/tickets/:ticketId/seen': { revision: 1 },
    'PUT /api/sites/:siteId/tickets/:ticketId/snooze': { until: new Date(Date.now() + 60_000).toISOString() },
  },
};

import { complain } from '../kit/complaint.ts';
import { owner } from '../kit/routes.ts';
import type { Things } from '../kit/things.ts';

export const ticketActs: Things = {
  async make(siteId) {
    const [{ id: ticketId }, id] = [await complain(), crypto.randomUUID()];
    const act = { type: 'snooze', until: new Date(Date.now() + 86_400_000).toISOString() };
    await owner().post(`/api/sites/${siteId}/ticket-acts`, { id, act, tickets: [{ id: ticketId }] });
    return { actId: id };
  },
};

import type { Act } from '../kit/act.ts';

export const act: Act = async ({ owner, site, visitor, siteKey }) => {
  const id = crypto.randomUUID();
  const threadSecret = 's'.repeat(43);
  const contact = { email: 'li@mail.example' };
  const body = { id, kind: 'complaint', comment: 'Late', threadSecret, contact };
  const { number } = (await visitor.post(`/v1/sites/${siteKey}/responses`, body)).body.ticket;
  const customer = visitor.as({ bearer: threadSecret });
  const ticket = `${site}/tickets/${number}`;
  const { person } = (await owner.get('/api/me')).body;
  await owner.put(`${ticket}/assignment`, { personId: person.id });
  await owner.put(`${ticket}/assignment`, { personId: null });
  await owner.put(`${ticket}/snooze`, { until: new Date(Date.now() + 3_600_000).toISOString() });
  await owner.del(`${ticket}/snooze`);
  const { categories } = (await owner.get(`${site}/categories`)).body;
  const classified = [
    { type: 'categorize', category: categories[0].id },
    { type: 'tag', tags: ['VIP'] },
    { type: 'untag', tags: ['VIP'] },
  ];
  for (const one of classified)
    await owner.post(`${site}/ticket-acts`, { id: crypto.randomUUID(), act: one, tickets: [{ id }] });
  await owner.post(`${ticket}/messages`, { text: 'A note', visibility: 'note' });
  const held = { id: crypto.randomUUID(), text: 'Soon', visibility: 'public', holdSeconds: 10 };
  await owner.post(`${ticket}/messages`, held);
  await owner.del(`${ticket}/held-replies/${held.id}`);
  await owner.post(`${ticket}/closure`, {});
  await owner.del(`${ticket}/closure?undo=true`);
  const { number: again } = (await visitor.post(`/v1/sites/${siteKey}/responses`, { ...body, id: crypto.randomUUID() }))
    .body.ticket;
  await owner.put(`${ticket}/duplicates/${again}`, {});
  await owner.del(`${ticket}/duplicates/${again}`);
  await owner.post(`${ticket}/resolution`, { text: 'Solved' });
  await customer.post(`/v1/threads/${id}/rating`, { score: 1 });
  await customer.post(`/v1/threads/${id}/messages`, { id: crypto.randomUUID(), text: 'Not yet' });
};

import { sessionCookie, type Client } from '../../kit/api.ts';
import { ownerPerson } from '../../kit/first-site.ts';
import type { Act, Stage } from '../kit/act.ts';

export const act: Act = async (stage) => {
  await makeKey(stage);
  await moveStaff(stage);
};

async function makeKey({ owner, site }: Stage): Promise<void> {
  const { id } = (await owner.post(`${site}/api-keys`, { name: 'wall', role: 'viewer' })).body;
  await owner.del(`${site}/api-keys/${id}`);
}

async function moveStaff({ owner, site, guest }: Stage): Promise<void> {
  const password = 'a long enough password';
  const invite = async (email: string): Promise<{ id: string; token: string }> => {
    const { id } = (await owner.post(`${site}/invitations`, { email, role: 'agent' })).body;
    const { link } = (await owner.post(`${site}/invitations/${id}/link`, {})).body;
    return { id, token: new URL(link).hash.slice(1) };
  };
  const enter = async (who: { email: string; password: string }): Promise<Client> =>
    guest.as({ cookie: sessionCookie(await guest.post('/api/auth/sign-in/email', who)) });
  const { id } = await invite('withdrawn@shop.example');
  await owner.del(`${site}/invitations/${id}`);
  const email = 'agent@shop.example';
  const { token } = await invite(email);
  await guest.post('/api/invitations/acceptance', { token, name: 'Agent', password });
  const agent = await enter({ email, password });
  const { person } = (await agent.get('/api/me')).body;
  await agent.patch('/api/me', { name: 'Agent Bo' });
  // They came by a link that was handed over: nobody knows that the address is theirs, and no mail goes there.
  const newPassword = 'another long password';
  await agent.post('/api/auth/change-password', { currentPassword: password, newPassword });
  await (await enter(ownerPerson)).post('/api/auth/sign-out', {});
  await owner.post(`${site}/people/${person.id}/reset-link`, {});
  await owner.patch(`${site}/people/${person.id}`, { role: 'viewer' });
  const own = { name: 'Readers', permissions: ['tickets.read'] };
  const role = (await owner.post(`${site}/roles`, own)).body;
  await owner.patch(`${site}/roles/${role.id}`, { name: 'Those who read', base: role.revision });
  await owner.del(`${site}/roles/${role.id}`);
  await owner.del(`${site}/people/${person.id}`);
}

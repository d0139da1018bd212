import { z } from 'zod';
import { event, nothing } from './event.ts';

const held = z.string().describe('the name of a preset, or the id of an own role');
const role = z.strictObject({ role: held });
const ownRole = z.strictObject({ name: z.string(), permissions: z.array(z.string()) });

/** What happens to staff, their roles and their programs. */
export const ofPeople = {
  'person.invited': event('invitation', ['people'], role),
  'person.invitation_link_copied': event('invitation', [], nothing),
  'person.invitation_withdrawn': event('invitation', ['people'], nothing),
  'person.joined': event('person', ['access', 'people'], role),
  'person.role_changed': event('person', ['access', 'people'], role),
  'person.renamed': event('person', ['people', 'teams'], nothing),
  'person.removed': event('person', ['access', 'people', 'teams'], nothing),
  'person.reset_link_copied': event('person', [], nothing),
  'person.signed_in': event('person', [], nothing),
  'person.signed_out': event('person', ['access'], nothing),
  'person.password_changed': event('person', ['access', 'notice'], nothing),
  'role.made': event('role', ['people'], ownRole),
  'role.changed': event('role', ['access', 'people'], ownRole),
  'role.removed': event('role', ['people'], z.strictObject({ name: z.string() })),
  'api_key.made': event('api_key', ['people'], z.strictObject({ name: z.string(), role: held })),
  'api_key.revoked': event('api_key', ['access', 'people'], z.strictObject({ name: z.string() })),
};

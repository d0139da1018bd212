import { z } from 'zod';
import { event, nothing } from './event.ts';

const held = z.string().describe('the name of a preset, or the id of an own role');
const role = z.strictObject({ role: held });
const ownRole = z.strictObject({ name: z.string(), permissions: z.array(z.string()) });

/** What happens to staff, their roles and their programs. */
export const ofPeople = {
  'person.invited': event('invitation', [], role),
  'person.invitation_link_copied': event('invitation', [], nothing),
  'person.invitation_withdrawn': event('invitation', [], nothing),
  'person.joined': event('person', ['access'], role),
  'person.role_changed': event('person', ['access'], role),
  'person.removed': event('person', ['access'], nothing),
  'person.reset_link_copied': event('person', [], nothing),
  'person.signed_in': event('person', [], nothing),
  'person.signed_out': event('person', ['access'], nothing),
  'person.password_changed': event('person', ['access', 'notice'], nothing),
  'role.made': event('role', [], ownRole),
  'role.changed': event('role', ['access'], ownRole),
  'role.removed': event('role', [], z.strictObject({ name: z.string() })),
  'api_key.made': event('api_key', [], z.strictObject({ name: z.string(), role: held })),
  'api_key.revoked': event('api_key', ['access'], z.strictObject({ name: z.string() })),
};

/** What kinds of things do something. */
export const actorKinds = ['person', 'key', 'customer', 'system'] as const;

/** Who does something; never unknown. */
export type Actor =
  | { kind: 'person'; id: string; name: string }
  | { kind: 'key'; id: string; name: string }
  | { kind: 'customer'; id: null }
  | { kind: 'system'; id: null };

/** Who may answer: a person, or a program with an API key. */
export type Staff = Extract<Actor, { kind: 'person' | 'key' }>;

export const customer: Actor = { kind: 'customer', id: null };
export const system: Actor = { kind: 'system', id: null };

import { longestAttribute, mostAttributes } from '@huiyin/shared/domain/limits';
import { attributeNamePattern, eventNamePattern, signaturePattern } from '@huiyin/shared/domain/patterns';
import type { Who } from '../env.ts';
import { warn } from '../warn.ts';
import type { Asking } from './asking.ts';
import { isPrivate } from './private.ts';

type Attributes = Who['attributes'];
type Verb = (asking: Asking, turn: number | undefined, first: unknown, second: unknown) => Promise<unknown> | void;

/**
 * What `huiyin(…)` does, said now or at an earlier turn. A wrong argument is named in the console and ignored; nothing is ever
 * thrown. `explain` gives a promise of what it prints.
 */
export function call(asking: Asking, args: ArrayLike<unknown>, turn?: number): Promise<unknown> | void {
  const [name, first, second] = Array.from(args);
  const failed = (error: unknown): void => warn(`${name as string} failed`, error);
  try {
    const verb = verbs.get(name);
    return verb ? verb(asking, turn, first, second)?.catch(failed) : wrong('call', name);
  } catch (error) {
    failed(error);
  }
}

// The panel may come later than what is done meanwhile.
const open: Verb = async (asking, turn = asking.env.calls.push(0), slug) => {
  if (slug === undefined || isName(slug)) (await asking.panel()).open(turn, slug);
  else wrong('open', slug);
};

const close: Verb = async (asking, turn = asking.env.calls.push(0)) => {
  const panel = await asking.panel();
  asking.closing = true;
  try {
    panel.close(turn);
  } finally {
    asking.closing = false;
  }
};

/** Something happened on the page; what else is said of it counts as said of the visitor. */
const event: Verb = (asking, _, name, detail = {}) => {
  if (!isName(name)) return wrong('event', name);
  if (!isNamed(detail)) return wrong(`event ${name}`, detail);
  const { env } = asking;
  env.who = { ...env.who, attributes: checked('event', detail, env.who?.attributes) };
  asking.happened(name);
};

/** Who the visitor is; null: nobody any more. Where an id has no signature, what else is said still holds. */
const identify: Verb = (asking, _, who, signature) => {
  if (who !== null && !isNamed(who)) return wrong('identify', who);
  const { env } = asking;
  const { id, ...others } = isPrivate() ? {} : (who ?? {});
  const attributes = checked('identify', others);
  env.who = { attributes };
  if (id !== undefined) {
    if (!isId(id)) wrong('identify id', id);
    else if (!signaturePattern.test(signature as string)) wrong('identify signature', signature);
    else {
      env.who = { attributes, customer: { id: String(id), signature: signature as string } };
      asking.visitor.acted();
    }
  }
  asking.evaluate();
};

const explain: Verb = async (asking) => (await import('./explain.ts')).explain(asking);

const verbs = new Map<unknown, Verb>(Object.entries({ open, close, event, identify, explain }));

const wrong = (what: string, value: unknown): void => warn(`ignored ${what}`, value);
const isName = (value: unknown): value is string => typeof value === 'string' && eventNamePattern.test(value);

/** Whether a value says things by their names: no text, no list, nothing. */
const isNamed = (value: unknown): value is Record<string, unknown> =>
  Object.prototype.toString.call(value) === '[object Object]';

/** Whether a value can be the id of a customer: what the server would cut away, the signature was made with. */
const isId = (value: unknown): boolean =>
  isAttribute(value) && !/^\s|[\n-\r\x85\u2028\u2029]|\s$/.test(`${value}`) && typeof value !== 'boolean';

/** What the page said added to what is known; what cannot be an attribute is named, and no answer carries more than 20. */
function checked(verb: string, said: object, known?: Attributes): Attributes {
  const all = new Map(Object.entries({ ...known }));
  for (const [name, value] of Object.entries(said))
    if (attributeNamePattern.test(name) && isAttribute(value) && all.size < mostAttributes) all.set(name, value);
    else wrong(`${verb} ${name}`, value);
  return Object.fromEntries(all);
}

const isAttribute = (value: unknown): value is Attributes[string] =>
  typeof value === 'string'
    ? !!value.trim() && value.length <= longestAttribute && !/[\0\p{Cs}]/u.test(value)
    : typeof value === 'boolean' || Number.isFinite(value);

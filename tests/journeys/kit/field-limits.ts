import type { Page } from 'playwright-core';
import type { z } from 'zod';
import type { Body } from './body-of.ts';

/** By the element whose field it is, a file a feature. */
const bodies: Readonly<Record<string, Body>> = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('../fields/*.ts', { eager: true, import: 'fields' })),
);

/** What becomes of these is checked as a whole when it is typed: a list in a text, a number in per cent. */
const lists = /^(origins|emails|touchpoints|languages|attributes\.\d+\.oneOf|quotas\.\d+\.quota)$/;
const typedNumbers = /^(customers|share|margin|population|doNotDisturbDays|responseRate|value)$/;
/** Of use on this page alone, or of a length that can only be the right one. */
const neverSent = /^(address|signature|website)$/;

const unknownField = 'knows no such field: say in tests/journeys/fields/ what it becomes';

interface Shown {
  host: string;
  name: string;
  type: string;
  longest: number;
  least: string;
  most: string;
}

/** The fields for text and numbers that are in sight whose limits are not those of the contract, one line each. */
export async function foreignLimits(page: Page): Promise<string[]> {
  return (await shownFields(page)).flatMap((field) => {
    const { host, name, type } = field;
    if (type === 'password' || lists.test(name) || typedNumbers.test(name) || neverSent.test(name)) return [];
    const body = bodies[host]?.(name);
    const limit = body && limitOf(...body);
    const own = type === 'number' ? `${field.least} to ${field.most}` : String(field.longest);
    const which = `${host} ${name || 'without a name'}`;
    return limit === own ? [] : [`${which} takes ${own}, the contract ${limit ?? unknownField}`];
  });
}

function shownFields(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const found: Shown[] = [];
    const types = ['text', 'email', 'tel', 'url', 'search', 'password', 'number', 'textarea'];
    const walk = (root: ParentNode, host: string, name: string): void => {
      for (const el of root.querySelectorAll('*')) {
        const isField = el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement;
        if (host && isField && types.includes(el.type) && !el.hidden && el.role !== 'combobox') {
          const { min = '', max = '' } = el as HTMLInputElement;
          found.push({ host, name: name || el.name, type: el.type, longest: el.maxLength, least: min, most: max });
        }
        if (!el.shadowRoot) continue;
        // The field of a ui-field is that of the element it stands in.
        if (el.localName === 'ui-field') walk(el.shadowRoot, host, el.getAttribute('name') ?? '');
        else walk(el.shadowRoot, el.localName, '');
      }
    };
    // Fields outside of elements are those of the page we are on.
    walk(document, '', '');
    return found;
  });
}

/** The limit of a body at a path as a field says it; undefined where there is none. */
function limitOf(body: z.ZodType, path: string): string | undefined {
  let at: z.core.$ZodType | undefined = body;
  for (const key of path.split('.')) at = at && inside(plain(at), key);
  // A text in several languages has the limit of one.
  const last = at && (defOf(plain(at)).valueType ?? plain(at));
  const bounds = last as { maxLength?: number | null; minValue?: number | null; maxValue?: number | null } | undefined;
  if (!bounds) return undefined;
  if (bounds.maxLength != null) return String(bounds.maxLength);
  return bounds.maxValue == null ? undefined : `${bounds.minValue} to ${bounds.maxValue}`;
}

type Def = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  options?: z.core.$ZodType[];
};
const defOf = (type: z.core.$ZodType): Def => type._zod.def as Def;

/** Without what only wraps it: optional, nullable, with a default, to be made another. */
function plain(type: z.core.$ZodType): z.core.$ZodType {
  const inner = defOf(type).innerType ?? defOf(type).in;
  return inner ? plain(inner) : type;
}

/** What stands under a key; of several kinds that of the first that has it. */
function inside(type: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  const { shape, element, valueType, options } = defOf(type);
  if (options) return options.map((option) => inside(plain(option), key)).find(Boolean);
  return shape ? shape[key] : (element ?? valueType);
}

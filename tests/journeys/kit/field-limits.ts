import { customer, rules, wavePlan } from '@huiyin/shared/contract/asking';
import { newDocument } from '@huiyin/shared/contract/documents';
import {
  acceptance,
  newApiKey,
  newInvitation,
  newRole,
  resetRequest,
  setup,
  signIn,
} from '@huiyin/shared/contract/people';
import { newResponse } from '@huiyin/shared/contract/responses';
import { newSite, siteChange } from '@huiyin/shared/contract/sites';
import { newSurvey } from '@huiyin/shared/contract/surveys';
import { customerMessage, outcomeRating } from '@huiyin/shared/contract/threads';
import { newStaffMessage, ticketQuery } from '@huiyin/shared/contract/tickets';
import type { Page } from 'playwright-core';
import type { z } from 'zod';

/** What a field of an element becomes in the body that is sent: its path there. */
type Place = (name: string) => [body: z.ZodType, path: string];

const within =
  (body: z.ZodType, before = '', names: Record<string, string> = {}): Place =>
  (name) => [body, before + (names[name] ?? name)];

/** By the element whose field it is. */
const places: Record<string, Place> = {
  'setup-page': within(setup, '', {
    name: 'person.name',
    email: 'person.email',
    siteName: 'site.name',
    timeZone: 'site.timeZone',
  }),
  'sign-in-page': within(signIn),
  'forgot-page': within(resetRequest),
  'invitation-page': within(acceptance),
  'new-site': within(newSite),
  'site-settings': within(siteChange),
  'look-settings': within(siteChange, 'theme.'),
  'invite-form': within(newInvitation),
  'role-form': within(newRole),
  'saved-reply-form': within(newDocument),
  'new-api-key': within(newApiKey),
  'signature-test': within(customer),
  'inbox-filters': within(ticketQuery),
  'ticket-composer': within(newStaffMessage),
  'new-survey': within(newSurvey),
  'survey-editor': within(newSurvey, 'definition.'),
  'question-card': within(newSurvey, 'definition.'),
  'choice-rows': () => [newSurvey, 'definition.questions.0.choices.0.label'],
  'rules-editor': within(rules),
  'wave-form': within(wavePlan),
  'wave-quotas': within(wavePlan),
  'huiyin-widget': widgetPlace,
  'huiyin-survey': widgetPlace,
};

const widgetFields: Record<string, [body: z.ZodType, path: string]> = {
  email: [newResponse, 'contact.email'],
  phone: [newResponse, 'contact.phone'],
  name: [newResponse, 'contact.name'],
  message: [customerMessage, 'text'],
  outcome: [outcomeRating, 'comment'],
};

function widgetPlace(name: string): [body: z.ZodType, path: string] {
  return widgetFields[name] ?? [newResponse, 'comment'];
}

/** What becomes of these is checked as a whole when it is typed: a list in a text, a number in per cent. */
const lists = /^(origins|touchpoints|languages|attributes\.\d+\.oneOf|quotas\.\d+\.quota)$/;
const typedNumbers = /^(customers|share|margin|population|doNotDisturbDays)$/;
/** Of use on this page alone, or of a length that can only be the right one. */
const neverSent = /^(address|signature|website)$/;

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
    const place = places[host]?.(name);
    const limit = place && limitOf(...place);
    const own = type === 'number' ? `${field.least} to ${field.most}` : String(field.longest);
    const which = `${host} ${name || 'without a name'}`;
    return limit === own ? [] : [`${which} takes ${own}, the contract ${limit ?? 'knows no such field'}`];
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

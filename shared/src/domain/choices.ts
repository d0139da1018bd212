import type { Dimension } from './dimensions.ts';

/* What there is to choose from, in the order it is offered: the contract takes these, and the console offers them. */

/** Where visitors answer. */
export const publicChannels = ['widget', 'link', 'qr', 'kiosk', 'mail'] as const;
/** Where answers come from. */
export const channels = [...publicChannels, 'import'] as const;

/** One of {@link channels}. */
export type Channel = (typeof channels)[number];

/** What pictures of a complaint may be. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

/**
 * Whose turn it is: `open` ours, `waiting` the customer's after our reply, `resolved` answered and asked how it went,
 * `closed` over without asking.
 */
export const ticketStatuses = ['open', 'waiting', 'resolved', 'closed'] as const;
/** What somebody of staff does on a ticket; `gone`: nothing any more. */
export const presences = ['looking', 'writing', 'gone'] as const;
export type Presence = (typeof presences)[number];
/** Who says something on a ticket. */
export const messageAuthors = ['customer', 'staff'] as const;
/** Who may read it: everybody, or staff alone. */
export const visibilities = ['public', 'note'] as const;
/**
 * Why an answer is kept out of the counts: a field people do not see was filled in, it came faster than a person can, or somebody only tried
 * whether it works.
 */
export const suspicions = ['trap', 'speed', 'test'] as const;

/** What documents are. */
export const documentKinds = ['reply_template'] as const;

export const schemes = ['auto', 'light', 'dark'] as const;
export const positions = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export const icons = ['bubble', 'star', 'smile', 'none'] as const;

export const questionTypes = [
  'csat',
  'nps',
  'ces',
  'need_met',
  'aspects',
  'single',
  'multiple',
  'text',
  'complaint',
] as const;
/** How a CSAT scale looks. */
export const csatLooks = ['numbers', 'stars', 'faces', 'thumbs'] as const;

export const devices = ['phone', 'tablet', 'desktop'] as const;
/** How an address is compared with a pattern. */
export const pageMatches = ['prefix', 'exact', 'glob', 'query'] as const;

/** How customers come to a place where they answer. */
export const placeChannels = ['page', 'link', 'qr', 'kiosk', 'mail', 'phone', 'store'] as const;
export type PlaceChannel = (typeof placeChannels)[number];
/** What the choice of a question can say of the answer, beside being one. */
export const questionSets = ['touchpoint', 'service_type'] as const;
export type QuestionSets = (typeof questionSets)[number];

/** How often a wave begins. */
export const waveEveries = ['month', 'quarter'] as const;
/** How the answers a wave needs are worked out. */
export const waveBys = ['share', 'margin'] as const;
/** What quotas of a wave can be for. */
export const waveSegments = ['tier', 'language', 'channel', 'touchpoint'] as const satisfies readonly Dimension[];

/** How far the draw of a wave is: it waits for customers, or for more of them; it goes on; it is done. */
export const waveDrawStates = ['no_population', 'too_few', 'drawing', 'drawn', 'not_finished'] as const;

/** How the population of a site came to know a customer. */
export const populationSources = ['identified', 'list'] as const;
/** What a customer may agree to or not: surveys, being contacted at all, news of what was changed. */
export const consentPurposes = ['surveys', 'contact', 'notices'] as const;

/** How far an import is: rows may come; all have come; it is being taken back; it is taken back. */
export const importStates = ['open', 'done', 'undoing', 'undone'] as const;

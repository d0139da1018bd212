import type { Channel } from './choices.ts';

/** As much of an answer as it is told apart by. */
export interface Distinguished {
  /** 0–23, of the site's day. */
  readonly hour: number;
  readonly channel: Channel;
  readonly language: string | null;
  /** `delivery/late` is one within `delivery`. */
  readonly category: string | null;
  readonly touchpoint: string | null;
  /** Without its query. */
  readonly page: string | null;
  readonly counted: {
    /** What the host page says of whoever answers. */
    readonly attributes: Readonly<Record<string, unknown>>;
    /** Distinct ones. */
    readonly reasons: readonly string[];
  };
}

interface Definition {
  /** Its value or values; null or none where the answer says nothing of it. */
  readonly of: (answer: Distinguished) => string | readonly string[] | null;
  /** Whether further scores of an answer are told apart by it too, not the first alone. */
  readonly everyScore: boolean;
  /** Whether one answer may stand under several values, so that they sum up to more than all. */
  readonly several: boolean;
  /** Whether its values are a tree, so that one lies within its first level and is counted there too. */
  readonly levels?: true;
}

/**
 * What answers are told apart by: one line here gives the counts, the queries of a metric and their names over the wire; its words
 * are in `i18n/admin/dimensions.ts`. Every answer has one hour and one channel.
 */
export const dimensions = {
  channel: { of: ({ channel }) => channel, everyScore: true, several: false },
  language: { of: ({ language }) => language || null, everyScore: true, several: false },
  category: { of: ({ category }) => category && withTopic(category), everyScore: false, several: true, levels: true },
  reason: { of: ({ counted }) => counted.reasons, everyScore: false, several: true },
  touchpoint: { of: ({ touchpoint }) => touchpoint || null, everyScore: true, several: false },
  service_type: { of: attribute('service_type'), everyScore: true, several: false },
  tier: { of: attribute('tier'), everyScore: true, several: false },
  hour: { of: ({ hour }) => String(hour).padStart(2, '0'), everyScore: true, several: false },
} as const satisfies Record<string, Definition>;

/** Whether the values of a dimension are a tree. */
export const hasLevels = (name: Dimension): boolean => 'levels' in dimensions[name];

/** One of {@link dimensions}. */
export type Dimension = keyof typeof dimensions;

/** The names of {@link dimensions}, in the order they are offered. */
export const dimensionNames = Object.keys(dimensions) as [Dimension, ...Dimension[]];

function attribute(name: string): Definition['of'] {
  return ({ counted: { attributes } }) => {
    const value = attributes[name];
    return typeof value === 'string' ? value : null;
  };
}

function withTopic(category: string): readonly string[] {
  const slash = category.indexOf('/');
  return slash > 0 ? [category, category.slice(0, slash)] : [category];
}

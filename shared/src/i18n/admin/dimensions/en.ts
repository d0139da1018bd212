import type { Dimension } from '../../../domain/dimensions.ts';

/** The shape of every language. */
export type DimensionsBook = Readonly<Record<Dimension, string>>;

/** The names of all dimensions. */
export const words: DimensionsBook = {
  channel: 'Channel',
  language: 'Language',
  category: 'Category',
  reason: 'Reason',
  touchpoint: 'Place',
  service_type: 'Service type',
  tier: 'Customer tier',
  hour: 'Hour of the day',
};

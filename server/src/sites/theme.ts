import type { Theme } from '@huiyin/shared/contract/sites';
import type { Site } from '../base/site.ts';

const unchanged: Omit<Theme, 'accent' | 'position'> = {
  scheme: 'auto',
  radius: 10,
  font: '',
  largeText: false,
  offset: 16,
  zIndex: 999_999,
  icon: 'bubble',
};

/** The whole look of a site's widget; what was never changed has its default. */
export function themeOf({ accent, position, look }: Pick<Site, 'accent' | 'position' | 'look'>): Theme {
  return { accent, position: position as Theme['position'], ...unchanged, ...look };
}

import type { devices } from '../choices.ts';

/** What a visitor holds. */
export type Device = (typeof devices)[number];

/**
 * The device by the shorter side of its screen in CSS pixels, and whether its main pointer is coarse (a finger). A narrow
 * window on a desktop is still a desktop, a phone on its side still a phone.
 * @example deviceOf(390, true) // 'phone'
 */
export const deviceOf = (width: number, coarse: boolean): Device =>
  coarse ? (width < 600 ? 'phone' : 'tablet') : 'desktop';

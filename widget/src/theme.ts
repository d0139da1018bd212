const weights = [0.2126, 0.7152, 0.0722];

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, without its linear foot: at most 0.0008 off). */
const luminance = (hex: string): number =>
  weights.reduce(
    (sum, w, i) => sum + w * ((parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255 + 0.055) / 1.055) ** 2.4,
    0,
  );

/** Black or white, whichever is easier to read on `hex`: always at least 4.5 to 1. */
export const textOn = (hex: string): string => (luminance(hex) > 0.179 ? '#000' : '#fff');

/** Whether a value is a colour we take: `#rrggbb`. */
export const isColor = (value: unknown): value is string => /^#[\da-f]{6}$/i.test(value as string);

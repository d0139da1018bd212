const channel = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const parts = (hex: string): number[] => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
export const luminance = (hex: string): number =>
  parts(hex).reduce((sum, c, i) => sum + channel(c / 255) * [0.2126, 0.7152, 0.0722][i]!, 0);

/** Black or white, whichever is easier to read on `hex`: always at least 4.58 to 1. */
export const textOn = (hex: string): '#000' | '#fff' => (luminance(hex) > 0.179 ? '#000' : '#fff');

/** Whether a value is a colour we take: `#rrggbb`. */
export const isColor = (value: unknown): value is string => /^#[\da-f]{6}$/i.test(String(value));

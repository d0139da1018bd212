import { colorPattern } from '@huiyin/shared/domain/patterns';

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, without its linear foot and with rounded constants: at most 0.001 off). */
function luminance(hex: string): number {
  const part = (at: number): number => ((parseInt(hex.slice(at, at + 2), 16) + 14) / 269) ** 2.4;
  return part(1) * 0.2126 + part(3) * 0.7152 + part(5) * 0.0722;
}

/** Black or white, whichever is easier to read on `hex`: always at least 4.5 to 1. */
export const textOn = (hex: string): string => (luminance(hex) > 0.179 ? '#000' : '#fff');

/** `hex` where it stands out at least 3 to 1 from the light or the dark surface, else the colour of the text. */
export const markOn = (hex: string): string => {
  const l = luminance(hex);
  return `light-dark(${l < 0.29 ? hex : '#1c1c1a'},${l > 0.14 ? hex : '#f1f1ee'})`;
};

/** Whether a value is a colour we take: `#rrggbb`. */
export const isColor = (value: unknown): value is string => colorPattern.test(value as string);

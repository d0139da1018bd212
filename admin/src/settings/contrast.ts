import { markOn, textOn } from '@huiyin/widget/theme';

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return red * 0.2126 + green * 0.7152 + blue * 0.0722;
}

/** How far two colours (`#rrggbb`) stand apart, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What becomes of a site's colour in the widget. */
interface ColourUse {
  /** Of the text on it, and how far the two stand apart. */
  readonly text: 'black' | 'white';
  readonly onColour: number;
  /** How far it stands apart from the light and the dark panel, and whether it is drawn there: too near, the colour of the text is. */
  readonly panels: Readonly<Record<'light' | 'dark', { readonly ratio: number; readonly isUsed: boolean }>>;
}

const surfaces = { light: '#ffffff', dark: '#1c1c1e' } as const;

/** How a colour (`#rrggbb`) is used by the widget. */
export function usesOf(accent: string): ColourUse {
  const isWhite = textOn(accent) === '#fff';
  const [light = '', dark = ''] = markOn(accent).slice('light-dark('.length, -1).split(',');
  const on = (scheme: 'light' | 'dark', mark: string) => ({
    ratio: contrast(accent, surfaces[scheme]),
    isUsed: mark === accent,
  });
  return {
    text: isWhite ? 'white' : 'black',
    onColour: contrast(accent, isWhite ? '#ffffff' : '#000000'),
    panels: { light: on('light', light), dark: on('dark', dark) },
  };
}

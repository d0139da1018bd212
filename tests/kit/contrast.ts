/** A colour as computed styles give it, `rgb(…)` or `rgba(…)` without transparency, or as style sheets write it, `#rgb` or `#rrggbb`. */
type Colour = string;

/** WCAG 2.2 contrast ratio of two colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [r, g, b] = parts(colour).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function parts(colour: Colour): number[] {
  if (!colour.startsWith('#')) return colour.match(/[\d.]+/g)!.map(Number);
  const digits = colour.length === 4 ? colour.slice(1).replaceAll(/./g, '$&$&') : colour.slice(1);
  return digits.match(/../g)!.map((two) => parseInt(two, 16));
}

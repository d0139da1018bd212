import { expect } from 'chai';
import { isColor, markOn, textOn } from '../src/theme.ts';

/** WCAG 2.2, written out in full as the yardstick. */
const luminance = (rgb: number[]): number => {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
const parts = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

function* colors(): Generator<[string, number[]]> {
  for (let r = 0; r < 256; r += 5)
    for (let g = 0; g < 256; g += 3)
      for (let b = 0; b < 256; b += 5)
        yield [`#${[r, g, b].map((c) => c.toString(16).padStart(2, '0')).join('')}`, [r, g, b]];
}

describe('theme', () => {
  it('finds a text colour with a contrast of at least 4.5 for every accent', () => {
    let worst = 21;
    for (const [hex, rgb] of colors())
      worst = Math.min(worst, contrast(luminance(rgb), textOn(hex) === '#000' ? 0 : 1));
    expect(worst).to.be.at.least(4.5);
  });

  it('marks with a colour of at least 3 to 1 on the light and the dark surface, the accent where it can', () => {
    const [white, dark] = [luminance([255, 255, 255]), luminance(parts('#1c1c1e'))];
    let worst = 21;
    for (const [hex] of colors()) {
      const [, onLight, onDark] = /light-dark\((.+),(.+)\)/.exec(markOn(hex))!;
      worst = Math.min(worst, contrast(luminance(parts(onLight!)), white), contrast(luminance(parts(onDark!)), dark));
    }
    expect(worst).to.be.at.least(3);
    expect(markOn('#0f766e')).to.include('light-dark(#0f766e');
  });

  it('takes #rrggbb and nothing else as a colour', () => {
    expect(['#0f766e', '#FFD166'].every(isColor)).to.equal(true);
    for (const wrong of ['red', '#fff', '#0f766e;}', 'url(x)', '', undefined, null, 7])
      expect(isColor(wrong), String(wrong)).to.equal(false);
  });
});

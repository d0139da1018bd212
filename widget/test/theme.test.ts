import { expect } from 'chai';
import { isColor, textOn } from '../src/theme.ts';

/** WCAG 2.2, written out in full as the yardstick. */
const luminance = (rgb: number[]): number => {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrastWith = (text: string, rgb: number[]): number => {
  const l = luminance(rgb);
  return text === '#000' ? (l + 0.05) / 0.05 : 1.05 / (l + 0.05);
};

describe('theme', () => {
  it('finds a text colour with a contrast of at least 4.5 for every accent', () => {
    let worst = 21;
    for (let r = 0; r < 256; r += 5)
      for (let g = 0; g < 256; g += 3)
        for (let b = 0; b < 256; b += 5) {
          const hex = `#${[r, g, b].map((c) => c.toString(16).padStart(2, '0')).join('')}`;
          worst = Math.min(worst, contrastWith(textOn(hex), [r, g, b]));
        }
    expect(worst).to.be.at.least(4.5);
  });

  it('takes #rrggbb and nothing else as a colour', () => {
    expect(['#0f766e', '#FFD166'].every(isColor)).to.equal(true);
    for (const wrong of ['red', '#fff', '#0f766e;}', 'url(x)', '', undefined, null, 7])
      expect(isColor(wrong), String(wrong)).to.equal(false);
  });
});

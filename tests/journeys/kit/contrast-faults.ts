import type { Page } from 'playwright-core';

/**
 * What of the controls on a page cannot be told from its ground as they are now, one line each: words (WCAG 2.2, 1.4.3), signs and
 * edges of fields (1.4.11), and, where `hasFocus`, the ring. Disabled ones may be pale.
 */
export function contrastFaults(page: Page, hasFocus: boolean): Promise<string[]> {
  return page.evaluate(measured, hasFocus);
}

/** Runs in the page. */
function measured(hasFocus: boolean): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const found = new Set<string>();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour>();

  /** A colour as style sheets write it, mixed ones too. */
  const read = (written: string): Colour => {
    let colour = known.get(written);
    if (!colour) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = written;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(written, (colour = [red!, green!, blue!, alpha! / 255]));
    }
    return colour;
  };
  const over = (above: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => above[at] * above[3] + below[at] * (1 - above[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = (colour: Colour): number => {
    const light = (part: number): number => (part <= 10.3 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
  };
  const ratio = (one: Colour, other: Colour): number => {
    const [less = 0, more = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };

  /** In the tree that is drawn. */
  const parentOf = (el: Element): Element | null =>
    el.assignedSlot ?? el.parentElement ?? (el.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const ground = (el: Element | null): Colour => {
    if (!el) return read(getComputedStyle(document.documentElement).backgroundColor);
    const own = read(getComputedStyle(el).backgroundColor);
    return own[3] === 1 ? own : over(own, ground(parentOf(el)));
  };
  const within = (el: Element): Element[] =>
    el instanceof HTMLSlotElement && el.assignedElements().length
      ? el.assignedElements().flatMap((one) => [one, ...within(one)])
      : [...(el.shadowRoot ?? el).children].flatMap((one) => [one, ...within(one)]);
  const isShown = (el: Element): boolean => {
    const { width, height } = el.getBoundingClientRect();
    return width > 1 && height > 1 && el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  const nameOf = (el: Element): string => {
    const host = (el.getRootNode() as Partial<ShadowRoot>).host;
    const state = (function find(at: Element | null): string {
      return at ? ((at as HTMLElement).dataset?.['state'] ?? find(parentOf(at))) : '';
    })(el);
    return `${host?.localName ?? 'page'} “${state}” ${el.localName}.${el.getAttribute('class') ?? ''}`;
  };
  const demand = (what: string, el: Element, ink: string, behind: Colour, least: number): void => {
    const colour = read(ink);
    const seen = ratio(over(colour, behind), behind);
    if (seen < least)
      found.add(`${what} of ${nameOf(el)}: ${ink} on ${behind.slice(0, 3).map(Math.round)}, ${seen.toFixed(2)}`);
  };

  const hasText = (el: Element): boolean =>
    [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
  const words = (el: Element): void => {
    const { color, fontSize, fontWeight } = getComputedStyle(el);
    const size = parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    demand('the words', el, color, ground(el), isLarge ? 3 : 4.5);
  };
  const sign = (el: Element): void => {
    const { stroke, fill } = getComputedStyle(el);
    demand('the sign', el, stroke === 'none' ? fill : stroke, ground(el), 3);
  };
  const edge = (el: Element): void => {
    const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(el);
    const outside = ground(parentOf(el));
    if (ratio(ground(el), outside) >= 3) return;
    if (borderTopStyle === 'none' || parseFloat(borderTopWidth) === 0) found.add(`no edge of ${nameOf(el)}`);
    else demand('the edge', el, borderTopColor, outside, 3);
  };
  const ring = (el: Element): void => {
    const near = [el, ...(el.parentElement?.children ?? []), el.parentElement];
    const ringed = near.find((one) => {
      const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : { outlineStyle: 'none', outlineWidth: '0' };
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!ringed) found.add(`no ring around ${nameOf(el)}`);
    else demand('the ring', el, getComputedStyle(ringed).outlineColor, ground(parentOf(ringed)), 3);
  };

  const isOff = (el: Element): boolean => el.matches(':disabled, [aria-disabled="true"]');
  const controls = within(document.body).filter((el) =>
    el.matches('a[href],button,input,select,textarea,summary,label'),
  );
  for (const control of controls) {
    const off = isOff(control) || [...control.querySelectorAll('input')].some(isOff);
    if (off || (!isShown(control) && !control.matches('input'))) continue;
    const parts = [control, ...within(control)].filter(isShown);
    parts.filter(hasText).forEach(words);
    parts.filter((el) => el.matches('svg:not([role=progressbar])')).forEach(sign);
    const isField = control.matches('select,textarea,input:not([type=radio],[type=checkbox],[type=file],[type=color])');
    if (isField) for (const look of [words, edge]) look(control);
    if (hasFocus && !control.matches('label, [tabindex="-1"]')) ring(control);
  }
  return [...found];
}

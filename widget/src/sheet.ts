/** Style rules as text; the tag lets the build take out what is only for reading. */
export const css: typeof String.raw = (...text) => String.raw(...text);

/** A sheet of its own: no `style-src` of the page applies to it. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

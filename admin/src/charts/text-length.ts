let pen: CanvasRenderingContext2D | null | undefined;

/** How long texts are, px, in letters of a font as CSS writes it, e.g. `500 12px sans-serif`; where nothing can be measured, as long as plain letters are wide. */
export function textLength(font: string): (text: string) => number {
  pen ??= document.createElement('canvas').getContext('2d');
  return (text) => {
    if (!pen) return text.length * 12;
    pen.font = font;
    return pen.measureText(text).width;
  };
}

/** A text as far as it has room, with `…` for the rest. */
export function fitting(
  text: string,
  { width, measure }: { width: number; measure: (text: string) => number },
): string {
  if (measure(text) <= width) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A text in lines that are no longer than `width`, broken between words; a word that is longer stands alone. */
export function inLines(text: string, width: number, length: (text: string) => number): string[] {
  const words = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && length(last + word) <= width) return [...lines.slice(0, -1), last + word];
    return [...lines, word.trimStart()];
  }, []);
}

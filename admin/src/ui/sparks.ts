/** A point of a small drawing, 100 wide and 40 high. */
export interface Spark {
  readonly x: number;
  readonly y: number;
}

const [width, top, bottom] = [100, 4, 36];

/**
 * Values one after another as lines, each as far as there are values; the highest at the top. @param span what the height stands for at least
 * @example sparks([1, null, 3], 0) // [[{ x: 0, y: 36 }], [{ x: 100, y: 4 }]]
 */
export function sparks(values: readonly (number | null)[], span: number): Spark[][] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const height = Math.max(high - low, span);
  const floor = (low + high - height) / 2;
  const point = (value: number, i: number): Spark => ({
    x: rounded(values.length > 1 ? (i * width) / (values.length - 1) : width),
    y: rounded(height ? bottom - ((value - floor) / height) * (bottom - top) : (top + bottom) / 2),
  });
  return values.reduce<Spark[][]>((lines, value, i) => {
    if (value === null) return lines;
    const isNew = i === 0 || values[i - 1] === null;
    return isNew ? [...lines, [point(value, i)]] : [...lines.slice(0, -1), [...lines.at(-1)!, point(value, i)]];
  }, []);
}

const rounded = (n: number): number => Math.round(10 * n) / 10;

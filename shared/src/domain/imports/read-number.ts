const longest = 60;
const currency = /^(?:[¥$€£₩₹]|rmb|cny|usd|eur|hk\$|nt\$|us\$)|(?:[¥$€£₩₹元]|円|rmb|cny|usd|eur)$/gi;

/** What a cell says of a number, as it stands there, and whether it is one of a hundred. */
export interface NumberReading {
  readonly value: number;
  readonly isPercent: boolean;
}

/**
 * Reads a number however it is written: `1,234`, `1.234,5`, `1 234`, `¥1,200.50`, `82 %`, `1e-7` of what is near 0. A comma with three digits behind it divides thousands, a single point
 * is always that of decimals. Null where it is none.
 */
export function readNumber(cell: string): NumberReading | null {
  if (cell.length > longest) return null;
  const text = cell
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace('−', '-');
  const isPercent = text.endsWith('%');
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(isPercent ? text.slice(0, -1) : text.replace(currency, ''))!;
  const plain = withPoint(digits.replace(currency, ''));
  if (plain === null) return null;
  return { value: Number(`${sign}${plain}`), isPercent };
}

const divided = (one: string) => new RegExp(String.raw`^\d{1,3}(?:${one}\d{3})+$`);
const [byCommas, byPoints] = [divided(','), divided(String.raw`\.`)];

// As programs write what is near 0. Large ones are written so where they were rounded, and are not read.
const byPower = /^(\d)(?:[.,](\d+))?(e-\d{1,3})$/i;

function withPoint(digits: string): string | null {
  const [, one, decimals = '0', power] = byPower.exec(digits) ?? [];
  if (power) return `${one}.${decimals}${power}`;
  if (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(digits)) return digits;
  const at = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const [whole, rest] = [digits.slice(0, at), digits.slice(at + 1)];
  if (byCommas.test(digits)) return digits.replaceAll(',', '');
  if (byPoints.test(digits) && digits.indexOf('.') < at) return digits.replaceAll('.', '');
  if (!/^\d+$/.test(rest)) return null;
  if (/^\d+$/.test(whole)) return `${whole}.${rest}`;
  const other = digits[at] === ',' ? byPoints : byCommas;
  return other.test(whole) ? `${whole.replaceAll(/[.,]/g, '')}.${rest}` : null;
}

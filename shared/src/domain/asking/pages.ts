/** One pattern of the pages a survey belongs to. */
export interface PagePattern {
  readonly match: 'exact' | 'prefix' | 'glob' | 'query';
  readonly value: string;
}

/** The parts of an address that patterns look at: a `URL` or `location`. */
export interface PageAddress {
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/**
 * Whether a page fits a pattern. `exact`, `prefix` and `glob` look at the path; at the origin too when the pattern starts
 * with `http:` or `https:`, at the query when it holds a `?`, at the fragment when it holds a `#` (for `/#/cart`). In a
 * glob `*` stands for anything within a part of the path, `**` also across `/`. `query` names parameters that must be
 * there, each with its value when one is given. Upper and lower case differ; escapes (`%E8%8C%B6`) and the letters they
 * stand for are the same. Takes time in proportion to both lengths, whatever the pattern.
 * @example matchesPage({ match: 'glob', value: '/shop/*' }, new URL('https://a.example/shop/tea')) // true
 */
export function matchesPage({ match, value }: PagePattern, page: PageAddress): boolean {
  if (match === 'query') return hasParameters(value, page.search);
  const pattern = unescaped(value);
  const address = unescaped(
    (/^https?:/i.test(value) ? page.origin : '') +
      page.pathname +
      (value.includes('?') ? page.search : '') +
      (value.includes('#') ? page.hash : ''),
  );
  if (match === 'glob') return fitsGlob(pattern, address);
  return match === 'exact' ? address === pattern : address.startsWith(pattern);
}

function hasParameters(wanted: string, search: string): boolean {
  const there = new URLSearchParams(search);
  const all = [...new URLSearchParams(wanted)];
  return all.length > 0 && all.every(([name, value]) => (value ? there.getAll(name).includes(value) : there.has(name)));
}

function fitsGlob(pattern: string, text: string): boolean {
  // How many first characters the pattern so far can stand for.
  let ends = new Set([0]);
  for (const part of pattern.match(/\*\*|[^]/g) ?? []) {
    const longer = new Set<number>();
    for (let end of ends) {
      if (part[0] !== '*') {
        if (text[end] === part) longer.add(end + 1);
        continue;
      }
      // Where another end has been, the way on is known.
      while (end <= text.length && !longer.has(end)) {
        longer.add(end);
        if (part === '*' && text[end] === '/') break;
        end++;
      }
    }
    ends = longer;
  }
  return ends.has(text.length);
}

function unescaped(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const forms: Record<string, string> = {
  uuid: 'a UUID',
  url: 'a web address',
  email: 'an e-mail address',
  datetime: 'a moment such as 2026-11-21T09:30:00Z',
  date: 'a day such as 2026-11-21',
};

const units: Record<string, string> = { string: 'character', array: 'item', object: 'part', record: 'part' };

/**
 * What is wrong with a value, in words that go on behind the name of its field: settings, commands and the API say it the same
 * way. Where a schema has words of its own, those are said.
 */
function plainly(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be ${oneOf(issue.values)}`;
    case 'invalid_format':
      return issue.format in forms ? `must be ${forms[issue.format]}` : 'is not written as it must be';
    case 'too_big':
      return bound(issue, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
      return bound(issue, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_union':
      return unionWords(issue);
    case 'invalid_key':
      return 'holds a name that is not allowed here';
    case 'unrecognized_keys':
      return `holds what is not known here: ${issue.keys.join(', ')}`;
    default:
      return 'is not right';
  }
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`;

function bound({ origin, exact }: { origin?: string; exact?: boolean }, how: string, n: number | bigint): string {
  const unit = units[origin ?? ''];
  const said = `${exact ? 'exactly' : how} ${n}`;
  return unit ? `must have ${said} ${unit}${Number(n) === 1 ? '' : 's'}` : `must be ${said}`;
}

function unionWords({ input, options, errors }: Extract<Issue, { code: 'invalid_union' }>): string {
  if (input === undefined) return 'is missing';
  if (Array.isArray(options)) return `must be ${oneOf(options)}`;
  const first = (errors as { code: string; message: string }[][]).flatMap(([issue]) => issue ?? []);
  // Of the kind that it is it has the fault; of none it is all of them.
  const own = first.find(({ code }) => code !== 'invalid_type');
  if (own) return own.message;
  return `must be ${[...new Set(first.map(({ message }) => message.replace('must be ', '')))].join(', or ')}`;
}

z.config({ customError: plainly });

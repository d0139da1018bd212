import { Problem } from '../base/problem.ts';

/** Why no route takes a call: its path takes other methods only, or there is no such path. `routes` as `METHOD /path/:part`. */
export function unrouted(routes: Iterable<string>, path: string): Problem {
  const methods = [...routes]
    .map((route) => route.split(' ') as [string, string])
    .filter(([, pattern]) => matches(pattern, path));
  const allow = [...new Set(methods.map(([method]) => method))].filter((method) => method !== 'ALL').sort();
  return allow.length > 0 ? new Problem('method_not_allowed', { allow: allow.join(', ') }) : new Problem('not_found');
}

function matches(pattern: string, path: string): boolean {
  const given = path.split('/');
  const all = pattern.split('/');
  const parts = all.length > given.length && all.at(-1)!.endsWith('?') ? all.slice(0, -1) : all;
  const rest = parts.at(-1) === '*';
  if (rest ? given.length < parts.length : given.length !== parts.length) return false;
  return parts.every((part, i) => part === '*' || (part.startsWith(':') ? fills(part, given[i]!) : part === given[i]));
}

/** Whether a part of a path can stand for `:name` or `:name{what it must look like}`. */
function fills(part: string, given: string): boolean {
  const shape = /\{(.+)\}$/.exec(part)?.[1];
  return shape ? new RegExp(`^${shape}$`).test(given) : given !== '';
}

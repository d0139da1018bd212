import type { SourceScale } from '../domain/imports/score-scale.ts';
import { kinds, type Kind } from '../domain/scales.ts';
import { ChoiceFault } from './choice-fault.ts';

const scaleShape = /^(-?\d+(?:\.\d+)?)(?:-|\.\.)(-?\d+(?:\.\d+)?)$/;

/**
 * Reads scales such as `0-10`, or `csat=1-10,ces=5-1` by kind: first the worst, then the best. Throws FileFault naming
 * `scale`.
 */
export function parseScales(text: string | undefined): Map<Kind | 'all', SourceScale> {
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  return new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      const [name, said] = [at < 0 ? 'all' : part.slice(0, at).trim(), part.slice(at + 1).trim()];
      const [, worst, best] = scaleShape.exec(said) ?? [];
      const isKnown = name === 'all' || (kinds as readonly string[]).includes(name);
      if (!isKnown || worst === undefined || worst === best) throw new ChoiceFault('scale', 'scale', part.trim());
      return [name as Kind | 'all', { worst: Number(worst), best: Number(best) }];
    }),
  );
}

import type { Times } from '@huiyin/shared/domain/asking/times';
import { chance, now } from '../clock.ts';
import { toJson } from '../keep/to-json.ts';
import { realm } from '../natives.ts';

/** What is kept of a visitor, one number a name: `draw`, and a time as `asked SURVEY` or `answered SURVEY`. */
type Kept = Record<string, number>;

/** What this browser knows about asking its visitor: in memory until they act, then in `localStorage`. */
export interface Visitor {
  /** Whether things are stored: undefined until the visitor has acted, here or before; false when storage refused. */
  stores?: boolean;
  /** The visitor answered or dismissed something, or the site says who they are: from now on things may be stored. */
  acted(): void;
  /** When surveys were asked or answered here, in any tab. */
  times(what: 'asked' | 'answered'): Times;
  /** A whole number from 0 to 9999, from the first act on the same at each visit: too few to tell visitors apart. Made at its first use. */
  draw(): number;
  happened(what: 'asked' | 'answered', survey: string): void;
}

export function visitorOf(site: string): Visitor {
  const key = `huiyin:${site}:asked`;
  /** What is not stored: all there is where nothing can be, or may be yet. */
  let own: Kept = {};

  /** Other tabs store too: their draw holds, and the later of two times. */
  function all(): Kept {
    const kept = stored();
    for (const [name, n] of Object.entries(own))
      kept[name] = name === 'draw' ? (kept[name] ?? n) : Math.max(n, kept[name] ?? n);
    return kept;
  }

  function save(): void {
    if (!visitor.stores || !Object.keys(own)[0]) return;
    own = all();
    try {
      localStorage.setItem(key, toJson(own));
      own = {};
    } catch {
      visitor.stores = false;
    }
  }

  /** What is stored, as far as it can be ours: numbers from 0, no times to come. */
  function stored(): Kept {
    try {
      const text = visitor.stores === false ? '' : localStorage.getItem(key)!;
      const found = Object.entries(realm().JSON.parse(text) as Kept);
      const ours = /^(draw|(asked|answered) .+)$/;
      return Object.fromEntries(
        found.filter(([name, n]) => ours.test(name) && Number.isInteger(n) && n >= 0 && n < now() + 864e5),
      );
    } catch {
      // Nothing there, not ours, or blocked: this page remembers.
      return {};
    }
  }

  const visitor: Visitor = {
    acted() {
      visitor.stores ??= true;
      save();
    },
    times(what) {
      const named = Object.entries(all()).filter(([name]) => name.startsWith(`${what} `));
      return Object.fromEntries(named.map(([name, at]) => [name.slice(what.length + 1), at]));
    },
    draw() {
      const draw = all()['draw'] ?? (own['draw'] = Math.floor(chance() * 1e4));
      save();
      return draw;
    },
    happened(what, survey) {
      own[`${what} ${survey}`] = now();
      save();
    },
  };
  // Something was kept at an earlier act.
  if (Object.keys(stored())[0]) visitor.acted();
  return visitor;
}

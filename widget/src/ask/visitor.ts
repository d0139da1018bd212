import type { NewAsk } from '@huiyin/shared/contract/asking';
import type { Times } from '@huiyin/shared/domain/asking/times';
import { chance, now } from '../clock.ts';
import { toJson } from '../keep/to-json.ts';
import { realm } from '../natives.ts';

/**
 * What is kept of a visitor, one number a name: `draw`, a time as `asked SURVEY` or `answered SURVEY`, and how often a
 * survey was not asked as `not SURVEY REASON`.
 */
type Kept = Record<string, number>;

/** What this browser knows about asking its visitor: in memory until they act on the page, then in `localStorage`. */
export interface Visitor {
  /** Whether things are stored: undefined until the visitor has acted, false when storage refused. */
  stores?: boolean;
  /** The visitor did something on this page: from now on things may be stored. */
  acted(): void;
  /** When surveys were asked or answered here, in any tab. */
  times(what: 'asked' | 'answered'): Times;
  /** A whole number from 0 to 9999, the same at each visit: too few to tell visitors apart. Made at its first use. */
  draw(): number;
  happened(what: 'asked' | 'answered', survey: string): void;
  /** Counts one more time that a survey was not asked. */
  count(survey: string, reason: string): void;
  /** The counts so far, which start anew; before an act only those of this page. */
  takeCounts(): NewAsk['notAsked'];
}

export function visitorOf(site: string): Visitor {
  const key = `huiyin:${site}:asked`;
  /** What is not stored yet. */
  let own: Kept = {};

  const all = (): Kept => ({ ...stored(), ...own });

  function change(how: (kept: Kept) => void): void {
    if (!visitor.stores) return how(own);
    const kept = stored();
    for (const [name, n] of Object.entries(own)) kept[name] = name[0] === 'n' ? (kept[name] ?? 0) + n : n;
    how((own = kept));
    try {
      localStorage.setItem(key, toJson(kept));
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
      const ours = /^(draw|(asked|answered|not) .+)$/;
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
      if (Object.keys(own)[0]) change(() => {});
    },
    times(what) {
      const named = Object.entries(all()).filter(([name]) => name.startsWith(`${what} `));
      return Object.fromEntries(named.map(([name, at]) => [name.slice(what.length + 1), at]));
    },
    draw: () => (own['draw'] ??= all()['draw'] ?? Math.floor(chance() * 1e4)),
    happened: (what, survey) => change((kept) => (kept[`${what} ${survey}`] = now())),
    count: (survey, reason) => {
      const name = `not ${survey} ${reason}`;
      change((kept) => (kept[name] = (kept[name] ?? 0) + 1));
    },
    takeCounts() {
      const counts: NewAsk['notAsked'] = [];
      change((kept) => {
        for (const [name, n] of Object.entries(kept)) {
          const [what, survey, reason] = name.split(' ') as ['not', string, NewAsk['notAsked'][number]['reason']];
          if (what !== 'not' || counts.length > 99) continue;
          counts.push({ survey, reason, n: Math.min(n, 1000) });
          delete kept[name];
        }
      });
      return counts;
    },
  };
  for (const act of ['pointerdown', 'keydown']) addEventListener(act, visitor.acted, { capture: true, once: true });
  return visitor;
}

import { ChoiceFault } from '../choice-fault.ts';
import type { Column } from '../understanding/look-at-columns.ts';
import { helpDesks } from './help-desks.ts';
import { isAsWithout } from './map-by-preset.ts';
import type { Preset } from './preset.ts';
import { registers } from './registers.ts';
import { reviews } from './reviews.ts';
import { surveys } from './surveys.ts';

/** All formats that are known. */
export const presets: readonly Preset[] = [...surveys, ...helpDesks, ...reviews, ...registers];

/** A format, and whether what is known of it is used. */
export interface FoundPreset {
  readonly preset: Preset;
  readonly applied: boolean;
}

const none = 'none';

/**
 * The format of a file: the one that was chosen, else by the names in its header, and what stands beneath them where a name alone
 * does not tell it. One that is only remembered is not applied until it is
 * chosen; with `none` it is denied, and what is surely known is not applied. Null where it is none. Throws FileFault naming `preset`.
 */
export function findPreset(
  names: readonly string[],
  chosen: string | undefined,
  columns: readonly Column[] = [],
): FoundPreset | null {
  if (chosen !== undefined && chosen !== none) return { preset: presetNamed(chosen), applied: true };
  const preset = presetOf(names, columns);
  if (preset?.certainty === 'remembered') return chosen === none ? null : { preset, applied: false };
  return preset && { preset, applied: chosen !== none };
}

function presetNamed(name: string): Preset {
  const found = presets.find((preset) => preset.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  const known = [...presets.map((preset) => preset.name), none].join(', ');
  throw new ChoiceFault('preset', 'preset', name, known);
}

/** What is surely known comes before what is remembered, and what says more before what says less. */
function presetOf(names: readonly string[], columns: readonly Column[]): Preset | null {
  const [best] = presets
    .filter((preset) => isOf(preset, names) && (preset.begins === undefined || isAsWithout(preset, columns)))
    .toSorted((a, b) => rank(a) - rank(b) || b.has.length - a.has.length);
  return best ?? null;
}

const rank = ({ certainty }: Preset): number => (certainty === 'remembered' ? 1 : 0);

const isOf = ({ has, begins }: Preset, names: readonly string[]): boolean =>
  (begins === undefined || begins.split('|').includes(names[0] ?? '')) &&
  has.every((column) => column.split('|').some((name) => names.includes(name)));

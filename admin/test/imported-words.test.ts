import { expect } from 'chai';
import type { ImportedUnit } from '@huiyin/shared/domain/imported/imported-metric';
import { importedChange, importedValue } from '../src/imported/imported-words.ts';
import { speak } from '../src/language/language.ts';
import { ordersSeries } from '../gallery/sample-imported.ts';

describe('a number that was imported', () => {
  before(() => speak('en'));

  for (const [value, unit, said] of [
    [0.034, 'level', '0.034'],
    [-0.02, 'amount', '−0.02'],
    [5.678, 'level', '5.68'],
    [84.52, 'amount', '84.5'],
    [1204, 'count', '1,204'],
    [0, 'level', '0'],
    [0.4495, 'share', '45.0%'],
    [0.5295, 'share', '53.0%'],
    [0.0004, 'share', '0.04%'],
    [0, 'share', '0.0%'],
    [1, 'share', '100.0%'],
  ] as [number, ImportedUnit, string][])
    it(`${value} is written as ${said} where it is a ${unit}`, () => expect(importedValue(value, unit)).to.equal(said));

  const changed = (unit: ImportedUnit, value: number, whole: number) =>
    importedChange(
      ordersSeries({
        unit,
        total: { days: 2, base: null, value: whole, low: null, high: null },
        change: { days: 2, value, low: null, high: null, verdict: 'no_interval' },
      }),
    ).split(',')[0];

  for (const [unit, value, whole, said] of [
    ['level', 0.049, 0.3, '+0.049'],
    ['amount', -0.02, 1, '−0.02'],
    ['amount', 7e-10, 1_234_567.89, '+0'],
    ['level', -5e-17, 0.3, '+0'],
    ['share', 0.0005, 0.2, '+0.05 points'],
  ] as const)
    it(`changed by ${value} of ${whole}, as a ${unit}, it is told as ${said}`, () =>
      expect(changed(unit, value, whole)).to.equal(said));
});

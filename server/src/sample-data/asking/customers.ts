import type { SampleCustomer } from '../../population/sample-population.ts';
import type { Random } from '../random.ts';
import { regular } from '../regular.ts';
import { someName } from '../sample-customers.ts';
import { someLanguage } from '../story.ts';

const dayMs = 86_400_000;
const tiers = ['gold', 'silver', 'standard'] as const;
const shares = [12, 33, 55];
const others = 419;
const optedOut = 0.02;

/** The customers that the sample shop knows: the regular one, and others by the tiers of its card. All were seen more than a day ago. */
export function makeCustomers(now: number, random: Random): SampleCustomer[] {
  const hers = { tier: tiers[0], language: 'en', seenAt: now - 3 * dayMs, optedOut: false } as const;
  return [
    { id: regular.customer, name: regular.contact.name, ...hers },
    ...Array.from({ length: others }, (_, i): SampleCustomer => {
      const language = someLanguage(random);
      return {
        id: `sample-${30_001 + i}`,
        name: someName(language, random).name,
        tier: tiers[random.weighted(shares)]!,
        language,
        seenAt: Math.floor(now - (2 + 300 * random.next() ** 2) * dayMs),
        optedOut: random.chance(optedOut),
      };
    }),
  ];
}

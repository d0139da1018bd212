import type { AskDecision } from '@huiyin/shared/contract/asking';
import { heldRules, type AskRule } from '@huiyin/shared/domain/asking/rules';
import type { Db } from '../base/db/db.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { readAskedCustomer, factsAbout, factsFor, type Said } from './ask-facts.ts';

/**
 * What the server holds for and against every survey with a trigger, for a page that asks why. Of the site it tells whether a rule holds,
 * never by what number; what is not known here is left out.
 */
export async function explainAsks(
  ports: { db: Db; now: number },
  known: KnownSite,
  said: Said,
  customer: string | null,
): Promise<NonNullable<AskDecision['rules']>> {
  const { site, surveys } = known;
  const { db } = ports;
  const theirs = customer !== null && (await readAskedCustomer(db, site.id, customer));
  const asking = [...surveys.values()].filter(({ on, rules }) => on && rules.triggers.length > 0);
  const all = await Promise.all(
    asking.map(async (survey) => {
      const facts = await factsAbout(ports, known, survey, said, customer);
      const held = Object.entries(heldRules(survey.rules, theirs ? factsFor(facts, theirs) : facts));
      return held.flatMap(([rule, pass]) =>
        pass === undefined ? [] : { survey: survey.slug, rule: rule as AskRule, pass },
      );
    }),
  );
  return all.flat();
}

import type { AskCheck, AskChecked } from '@huiyin/shared/contract/asking';
import { ruleDetails } from '@huiyin/shared/domain/asking/details';
import { heldRules, reasonIn, type AskFacts, type AskRule } from '@huiyin/shared/domain/asking/rules';
import { saidOf } from '@huiyin/shared/domain/asking/said';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { knownSite } from '../sites/site-directory.ts';
import { readAskedCustomer, factsAbout, factsFor } from './ask-facts.ts';

/**
 * Why a survey does or does not come up on a page for a visitor, rule by rule. Nothing is noted and nothing counted. Throws
 * Problem('not_found'); Problem('forbidden') for a customer's history without the permission to read tickets.
 */
export async function checkAsk(call: Call, slug: string, check: AskCheck): Promise<AskChecked> {
  if (check.customer !== undefined && !call.may('tickets.read')) throw new Problem('forbidden');
  const known = await knownSite(call, call.site);
  const survey = known.surveys.get(slug);
  if (!survey) throw new Problem('not_found');
  const { page, device } = check;
  const facts = await withCustomer(call, check.customer, {
    ...(await factsAbout(call, known, survey, check, check.customer)),
    page: page === undefined ? undefined : new URL(page),
    device,
  });
  const held = heldRules(survey.rules, facts);
  const details = ruleDetails(survey.rules, facts);
  return {
    reason: reasonIn(held) ?? null,
    rules: (Object.keys(held) as AskRule[]).map((rule) => {
      const [wants, is] = details[rule];
      return { rule, pass: held[rule] ?? null, wants: saidOf(wants), is: saidOf(is) };
    }),
  };
}

async function withCustomer({ db, site }: Call, customer: string | undefined, facts: AskFacts): Promise<AskFacts> {
  if (customer === undefined) return facts;
  return factsFor(facts, await readAskedCustomer(db, site.id, customer));
}

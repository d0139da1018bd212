import { localDay } from '@huiyin/shared/domain/time/local-day';
import { sampleAskStatements, type SampleTurn } from '../../asking/sample-asks.ts';
import type { Call } from '../../base/call.ts';
import { Problem } from '../../base/problem.ts';
import { storeResponses } from '../../intake/store-responses.ts';
import { sampleCustomerStatements } from '../../population/sample-population.ts';
import { prepareRow } from '../../responses/prepare-response.ts';
import { sampleInvitationStatements } from '../../survey-invitations/sample-invitations.ts';
import { sampleSurveyAt } from '../../surveys/sample-surveys.ts';
import { samplePlanStatement, sampleRoundStatements } from '../../waves/sample-waves.ts';
import { createRandom, type Random } from '../random.ts';
import { daysOfSample, type SampleDay } from '../story.ts';
import { makeCustomers } from './customers.ts';
import { byInvitation, fromPages, type Invited } from './deliveries.ts';
import { fromHelp, makeTallies } from './receptions.ts';
import { makeRounds, type TakenRound } from './rounds.ts';
import { aboutDelivery, type SurveyAnswer } from './survey-answers.ts';

const seed = 20_261_201;
const hourMs = 3_600_000;

/** An answer with the id it is stored by. */
type Stored = SurveyAnswer & { id: string };

/**
 * What the sample shop asks beside the launcher: some 420 customers, a wave that draws some of them each quarter, links after deliveries with what became of
 * them, a survey that has ended, how often pages showed these and why not, and three answers of staff who tried one.
 */
export async function tellAsking(call: Call): Promise<void> {
  const { site, now } = call;
  const random = createRandom(seed);
  const zone = site.timeZone;
  const days = daysOfSample(now, zone);
  const customers = makeCustomers(now, random);
  const rounds = makeRounds({ today: localDay(now, zone).day, zone, now, days, customers }, random);
  const invited = byInvitation({ days, customers, zone, now }, random);
  const fromVisitors = [...fromPages(days, random), ...fromHelp(days, random)];
  const tests = makeTests(days.at(-2)!, random);
  const told = [
    ...fromVisitors,
    ...tests,
    ...rounds.flatMap(({ answers }) => answers),
    ...invited.flatMap(({ answer }) => answer ?? []),
  ];
  const stored = await storeAnswers(call, told);
  await call.write([
    ...sampleCustomerStatements(site.id, customers, now),
    samplePlanStatement(site.id, 'quarterly-nps', rounds[0]!.round.startedAt),
    ...rounds.flatMap(({ round, askedAt }) => sampleRoundStatements(site.id, round, (id) => askedAt.get(id) ?? null)),
    ...sampleInvitationStatements(site.id, 'after-delivery', invitationRows(invited, stored), {
      day: localDay(days.at(-3)!.start, zone).day,
      reasons: [
        { reason: 'cool_down', n: 5 },
        { reason: 'open_complaint', n: 2 },
        { reason: 'opted_out', n: 1 },
      ],
    }),
    ...sampleAskStatements(site.id, makeTallies(days, fromVisitors, zone, random), turnsOf(rounds, invited, stored)),
  ]);
}

/** Staff who try a survey of yesterday's version. */
const makeTests = (yesterday: SampleDay, random: Random): SurveyAnswer[] =>
  [10, 10.2, 16].map((hour) => {
    const answer = aboutDelivery({ ...yesterday, at: yesterday.start + hour * hourMs }, random);
    return { ...answer, body: { ...answer.body, test: true } };
  });

async function storeAnswers(
  { db, ids, now, site }: Call,
  told: readonly SurveyAnswer[],
): Promise<Map<SurveyAnswer, Stored>> {
  const stored = told.toSorted((a, b) => a.at - b.at).map((answer) => [answer, { ...answer, id: ids.uuid() }] as const);
  const prepared = stored.map(([, { id, at, ago, survey, channel, customer, body }]) => ({
    row: prepareRow(body, {
      site,
      id,
      asked: sampleSurveyAt(survey, ago).asked,
      channel,
      customer,
      occurredAt: at,
      receivedAt: now,
      sample: true,
    }),
    ticket: null,
  }));
  for (const outcome of await storeResponses(db, prepared)) if (outcome instanceof Problem) throw outcome;
  return new Map(stored);
}

const invitationRows = (invited: readonly Invited[], stored: ReadonlyMap<SurveyAnswer, Stored>) =>
  invited.map(({ row, answer }) => ({ ...row, responseId: (answer && stored.get(answer)?.id) ?? '' }));

/** Of each customer and survey the last turn: later ones come last, and only the first that is stored stays. */
function turnsOf(
  rounds: readonly TakenRound[],
  invited: readonly Invited[],
  stored: ReadonlyMap<SurveyAnswer, Stored>,
): SampleTurn[] {
  const drawn = rounds.toReversed().flatMap(({ askedAt, answers }) =>
    [...askedAt].map(([customer, at]): SampleTurn => {
      const answer = answers.find((one) => one.customer === customer);
      return { customer, survey: 'quarterly-nps', askedAt: at, ...answered(answer, stored) };
    }),
  );
  const sent = invited.map(({ row, answer }): SampleTurn => ({
    customer: row.customer,
    survey: 'after-delivery',
    askedAt: row.invitedAt,
    ...answered(answer ?? undefined, stored),
  }));
  return [...drawn, ...sent];
}

const answered = (answer: SurveyAnswer | undefined, stored: ReadonlyMap<SurveyAnswer, Stored>) =>
  answer && { answeredAt: answer.at, responseId: stored.get(answer)!.id };

import type { ReactiveControllerHost } from 'lit';
import type { ResponseView } from '../api/responses.ts';
import { versionOf, type SurveyDefinition, type SurveyVersionView } from '../api/surveys.ts';
import { Reading } from '../data/reading.ts';
import { can, type Session } from '../shell/session.ts';

type Answer = Pick<ResponseView, 'survey' | 'surveyVersion'>;

/** What somebody who answered was asked, in the words of then. Without it answers stand under their own names. */
export class AskedSurvey {
  readonly #version: Reading<SurveyVersionView>;

  /** @param answerOf the answer in sight; none while it is not here */
  constructor(host: ReactiveControllerHost & { readonly session: Session }, answerOf: () => Answer | null | undefined) {
    this.#version = new Reading(host, () => {
      const { site } = host.session;
      const answer = answerOf();
      return answer && can(site, 'surveys.read') ? versionOf(site.id, answer.survey, answer.surveyVersion) : undefined;
    });
  }

  of(answer: Answer | null): SurveyDefinition | undefined {
    const asked = this.#version.value;
    return asked?.version === answer?.surveyVersion ? asked?.definition : undefined;
  }
}

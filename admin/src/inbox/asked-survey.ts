import type { ReactiveControllerHost } from 'lit';
import { versionOf, type SurveyDefinition, type SurveyVersionView } from '../api/surveys.ts';
import type { TicketView } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { can, type Session } from '../shell/session.ts';

interface Page extends ReactiveControllerHost {
  readonly session: Session;
  readonly view: TicketView | undefined;
}

/** What a customer was asked, in the words of then. Without it answers stand under their own names. */
export class AskedSurvey {
  readonly #version: Reading<SurveyVersionView>;

  constructor(page: Page) {
    this.#version = new Reading(page, () => {
      const { site } = page.session;
      const answer = page.view?.response;
      if (!answer || !can(site, 'surveys.read')) return undefined;
      return versionOf(site.id, answer.survey, answer.surveyVersion);
    });
  }

  of({ response }: TicketView): SurveyDefinition | undefined {
    const asked = this.#version.value;
    return asked?.version === response?.surveyVersion ? asked?.definition : undefined;
  }
}

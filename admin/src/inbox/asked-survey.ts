import type { ReactiveControllerHost } from 'lit';
import { versionsOf, type SurveyDefinition, type SurveyVersionView } from '../api/surveys.ts';
import type { TicketView } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { can, type Session } from '../shell/session.ts';

interface Page extends ReactiveControllerHost {
  readonly session: Session;
  readonly view: TicketView | undefined;
}

/** What a customer was asked, in the words of then. Without it answers stand under their own names. */
export class AskedSurvey {
  readonly #versions: Reading<SurveyVersionView[]>;

  constructor(page: Page) {
    this.#versions = new Reading(page, () => {
      const { site } = page.session;
      const survey = page.view?.response?.survey;
      return survey !== undefined && can(site, 'surveys.read') ? versionsOf(site.id, survey) : undefined;
    });
  }

  of({ response }: TicketView): SurveyDefinition | undefined {
    return this.#versions.value?.find(({ version }) => version === response?.surveyVersion)?.definition;
  }
}

import type { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { listVersions, type SurveyDefinition } from '../api/surveys.ts';
import type { TicketView } from '../api/tickets.ts';
import { can, type Session } from '../shell/session.ts';
import { sideTask } from '../ui/side-task.ts';

interface Page extends ReactiveControllerHost {
  readonly session: Session;
  readonly view: TicketView | undefined;
}

interface Asked {
  readonly survey: string;
  readonly version: number | undefined;
  readonly definition: SurveyDefinition | undefined;
}

/** What a customer was asked, in the words of then. Without it answers stand under their own names. */
export class AskedSurvey {
  readonly #task: Task<readonly [string, string | undefined, number | undefined], Asked | undefined>;

  constructor(page: Page) {
    this.#task = sideTask(page, {
      task: async ([siteId, survey, version], { signal }) => {
        if (survey === undefined || !can(page.session.site, 'surveys.read')) return undefined;
        const versions = await listVersions(siteId, survey, signal);
        return { survey, version, definition: versions.find((one) => one.version === version)?.definition };
      },
      args: () => [page.session.site.id, page.view?.response?.survey, page.view?.response?.surveyVersion] as const,
    });
  }

  /** Not that of the ticket shown before, which stays until this one's is here. */
  of({ response }: TicketView): SurveyDefinition | undefined {
    const { value } = this.#task;
    const fits = value?.survey === response?.survey && value?.version === response?.surveyVersion;
    return fits ? value?.definition : undefined;
  }
}

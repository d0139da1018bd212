import { html, nothing, type TemplateResult } from 'lit';
import { noticeKinds, noticeWays, type NoticeKind, type NoticeWay } from '@huiyin/shared/domain/notices/notice-kinds';
import type { NoticesBook } from '@huiyin/shared/i18n/admin/notices';
import type { NoticeChoices } from '../api/notices.ts';
import { valueOf } from '../ui/event-value.ts';
import '../ui/ui-facts.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-select.ts';

interface Ways {
  readonly ways: NoticeChoices['ways'];
  readonly words: NoticesBook['ways'];
  /** Whether this server sends mail. */
  readonly isMailed: boolean;
  set(ways: NoticeChoices['ways']): void;
}

/** What somebody may be told, and a choice for each how; with what each way means. */
export function wayFields({ ways, words, isMailed, set }: Ways): TemplateResult {
  const choices = noticeWays.map((value) => ({ value, label: words.names[value] }));
  const meant = noticeWays.flatMap((way) =>
    way === 'none' ? [] : { name: words.names[way], value: words.meaning[way] },
  );
  const field = (kind: NoticeKind): TemplateResult =>
    html`<ui-select
      name=${kind}
      label=${words.kinds[kind]}
      .choices=${choices}
      .value=${ways[kind]}
      @change=${(event: Event) => set({ ...ways, [kind]: valueOf(event) as NoticeWay })}
    ></ui-select>`;
  return html`<p class="muted">${words.text}</p>
    ${isMailed ? nothing : html`<div class="warning" role="note"><ui-icon name="warning"></ui-icon>${words.noMail}</div>`}
    <div class="ways">${noticeKinds.map(field)}</div>
    <ui-facts stacked .facts=${meant}></ui-facts>`;
}

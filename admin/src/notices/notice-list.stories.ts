import { html } from 'lit';
import { noticeKinds } from '@huiyin/shared/domain/notices/notice-kinds';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import type { Notice } from '../api/notices.ts';
import type { SiteRef } from '../api/session.ts';
import './notice-list.ts';

const notice = (more: Partial<Notice>, excerpt = sample().sentence): Notice => ({
  id: 1,
  siteId: 'site 1',
  kind: 'assigned',
  at: '2026-11-21T09:30:00.000Z',
  isRead: false,
  by: { id: 'p', name: sample().name },
  ticket: { id: 't', number: 12, status: 'open', customer: null, excerpt },
  ...more,
});
const list = (items: readonly Notice[], sites: readonly string[] = []) =>
  html`<notice-list
    .items=${items.map((one, at) => ({ ...one, id: items.length - at }))}
    .sites=${sites.map((name, at) => ({ id: `site ${at + 1}`, key: name, name }) as SiteRef)}
  ></notice-list>`;

export const story: Story = {
  states: {
    'each kind, unread': () => list(noticeKinds.map((kind) => notice({ kind }))),
    'read, and by nobody we know': () => list(noticeKinds.map((kind) => notice({ kind, isRead: true, by: null }))),
    'of several sites': () => list([notice({}), notice({ siteId: 'site 2' })], [sample().word, sample().heading]),
    many: () => list(Array.from({ length: 30 }, (_, at) => notice({ isRead: at % 3 > 0 }, sample().text))),
    none: () => list([]),
    'another direction, and no end': () =>
      list([
        notice({ by: { id: 'p', name: 'נועה' } }, 'كان الطرد مفتوحًا عندما وصل، ولم يكن أحد يجيب على الهاتف.'),
        notice({ by: { id: 'p', name: endless } }, endless),
      ]),
  },
};

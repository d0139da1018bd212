import type { Place, Screen } from '../place.ts';

export const inbox: Place = {
  id: 'inbox',
  path: /^\/admin\/inbox(\/(?<ticket>[^/]+))?\/?$/,
  href: '/admin/inbox',
  icon: 'inbox',
  key: 'i',
  needs: ['tickets.read'],
  tag: 'inbox-place',
  load: () => import('./inbox-place.ts'),
  find: {
    label: (words, typed) => words.findTicket(typed),
    href: (typed) => `/admin/inbox?status=all&q=${encodeURIComponent(typed)}`,
    those: async () => (await import('./find-tickets.ts')).ticketsWith,
  },
  shortcuts: async () => (await import('./shortcuts.ts')).shortcuts,
};

export const screens: readonly Screen[] = [
  { name: 'Inbox', path: '/admin/inbox', ready: 'role=region >> role=link >> nth=3', picture: 'inbox' },
  {
    name: 'a ticket',
    path: '/admin/inbox/135?status=all',
    ready: 'ticket-thread >> role=listitem >> nth=1',
    picture: 'ticket',
  },
  {
    name: 'saved replies beside a reply',
    path: '/admin/inbox/135?status=all',
    press: 'saved-replies button >> nth=0',
    ready: 'saved-replies >> role=option >> nth=2',
  },
];

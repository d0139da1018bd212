import type { OriginFault } from '../../../domain/origins.ts';

/** Words of addresses where the widget may run, as they are typed. */
export const words = {
  taken: (typed: string, origin: string) => `“${typed}” is taken as ${origin}.`,
  wrong: {
    wildcard: (typed) => `“${typed}” stands for many. Name each address by itself, such as https://www.shop.example.`,
    scheme: (typed) => `“${typed}” is no web page: an address begins with https:// or http://.`,
    user: (typed) => `“${typed}” has an @ in it. An address is the name of a web site, such as shop.example.`,
    host: (typed) => `“${typed}” is not an address such as shop.example or http://localhost:3000.`,
  } as Readonly<Record<OriginFault, (typed: string) => string>>,
};

/** The shape of every language. */
export type OriginsBook = typeof words;

import type { SiteHealth, TestMail } from '@huiyin/shared/contract/health';
import type { Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { SiteHealth, TestMail } from '@huiyin/shared/contract/health';

const site = api.sites[':siteId'];
const tests = site['test-mails'];

/** Whether mail leaves, and whether jobs run. */
export const healthOf = (siteId: string): Thing<SiteHealth> => ({
  key: `health ${siteId}`,
  read: (signal) => answer(site.health.$get({ param: { siteId } }, until(signal))),
});
/** A mail to whoever is signed in. */
export const sendTestMail = (siteId: string): Promise<TestMail> => answer(tests.$post({ param: { siteId } }));
/** What became of it so far. */
export const readTestMail = (siteId: string, mailId: string): Promise<TestMail> =>
  answer(tests[':mailId'].$get({ param: { siteId, mailId } }));

import { z } from 'zod';
import { jobNames } from '../domain/jobs.ts';
import { mailFaults } from '../domain/mail-faults.ts';
import { mailState } from './people.ts';
import { id, moment } from './text.ts';

/** What goes on by itself, for all sites of this installation. */
const jobHealth = z.object({
  name: z.enum(jobNames),
  state: z
    .enum(['fine', 'running', 'late', 'failing'])
    .describe('late: something has waited for more than two minutes, and nothing works on it'),
  lastRunAt: moment.nullable().describe('null when there was nothing to do yet'),
  waitingSince: moment.nullable().describe('since when the oldest of its work waits'),
  failure: z
    .object({
      at: moment,
      times: z.int().describe('in a row'),
      error: z.string().describe('a code; the log says more'),
    })
    .nullable(),
});

const mailFault = z.enum(mailFaults);

/** `GET …/health`: whether what nobody waits for gets done. */
export const siteHealth = z.object({
  at: moment.describe('the time of the server'),
  jobs: z.array(jobHealth),
  mail: z
    .object({
      state: mailState,
      from: z.string().describe('the address mails come from'),
      written: z.int().describe('within 30 days; the newest 1,000 were counted'),
      sent: z.int(),
      waiting: z.int().describe('not tried yet, or tried and tried again'),
      retrying: z.int().describe('of those that wait: tried, and not sent yet'),
      retryingSince: moment.nullable().describe('when the oldest of them was written'),
      failed: z.int().describe('for good'),
      lastSentAt: moment.nullable(),
      lastFailedAt: moment.nullable(),
      fault: mailFault.nullable().describe('of the newest that did not leave yet, or never will'),
    })
    .describe('copies of replies and invitations of this site'),
});
export type SiteHealth = z.infer<typeof siteHealth>;

/** A mail that somebody has sent to themselves, to see whether mail leaves. */
export const testMail = z.object({
  id,
  to: z.string(),
  writtenAt: moment,
  state: z
    .enum(['waiting', 'retrying', 'sent', 'failed', 'kept'])
    .describe('sent: the mail server took it; failed: for good; kept: this server sends none'),
  sentAt: moment.nullable(),
  fault: mailFault.nullable().describe('why it has not left'),
  reply: z.string().nullable().describe('what the mail server answered then'),
});
export type TestMail = z.infer<typeof testMail>;

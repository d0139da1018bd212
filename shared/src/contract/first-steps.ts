import { z } from 'zod';

/** `GET …/first-steps`: whether anybody has answered yet, and what of setting up is done. */
export const firstSteps = z.object({
  answered: z.boolean().describe('whether there is an answer that is neither of the sample nor given on our demo'),
  sample: z.boolean().describe('whether there are sample answers'),
  origins: z.boolean().describe('whether an address is allowed'),
  page: z.boolean().describe('whether a page of an allowed address has asked for the widget'),
  turnedAway: z.string().nullable().describe('the address of the last page that asked and is not allowed'),
  demo: z.boolean().describe('whether somebody answered on our demo; looked for until there is another answer'),
  colleague: z.boolean().describe('whether somebody else is on the site, or was invited'),
  mail: z.boolean().describe('whether this server sends mail'),
});
export type FirstSteps = z.infer<typeof firstSteps>;

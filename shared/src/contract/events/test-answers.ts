import { z } from 'zod';
import { event } from './event.ts';

const onTicket = event('ticket', ['history', 'ticket', 'responses'], z.strictObject({ number: z.int() }));
const onAnswer = event('site', ['responses'], z.strictObject({ answer: z.string().describe('its id') }));

/** Answers that figures leave out since somebody only tried something, and those that count again: of a complaint it is told on its ticket. */
export const ofTestAnswers = {
  'ticket.marked_test': onTicket,
  'ticket.unmarked_test': onTicket,
  'answer.marked_test': onAnswer,
  'answer.unmarked_test': onAnswer,
  'test_answers.removed': event(
    'site',
    ['responses', 'everything', 'visitors'],
    z.strictObject({ answers: z.int().describe('how many went, with their tickets') }),
  ),
};

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneStream, isBesideMessages, type InStream } from './one-stream.ts';

type Message = { at: string; n: number };
type Event = { at: string; type: string };

const at = (second: number): string => new Date(second * 1_000).toISOString();
const shown = (stream: InStream<Message, Event>[]): string =>
  stream.map((one) => (one.kind === 'message' ? one.message.n : one.event.type)).join(' ');

it.each<[what: string, messages: [number, number][], events: [number, string][], stream: string]>([
  ['nothing', [], [], ''],
  [
    'a complaint',
    [[1, 1]],
    [
      [1, 'ticket.opened'],
      [1, 'x'],
    ],
    'ticket.opened 1 x',
  ],
  [
    'a last word with its end',
    [
      [1, 1],
      [5, 2],
    ],
    [
      [5, 'message.staff'],
      [5, 'ticket.resolved'],
    ],
    '1 2 message.staff ticket.resolved',
  ],
  [
    'what happened between',
    [
      [1, 1],
      [9, 2],
    ],
    [
      [3, 'a'],
      [5, 'b'],
      [9, 'c'],
      [10, 'd'],
    ],
    '1 a b 2 c d',
  ],
  [
    'a clock that went back',
    [
      [5, 1],
      [3, 2],
    ],
    [
      [6, 'a'],
      [2, 'b'],
    ],
    '1 2 a b',
  ],
  [
    'events alone',
    [],
    [
      [1, 'a'],
      [2, 'b'],
    ],
    'a b',
  ],
])('%s', (_, messages, events, stream) => {
  const said = messages.map(([second, n]) => ({ at: at(second), n }));
  const happened = events.map(([second, type]) => ({ at: at(second), type }));
  expect(shown(inOneStream(said, happened))).toBe(stream);
});

it('whatever the clocks said, all is there once and in its own order', () => {
  const moments = fc.array(fc.nat({ max: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(moments, moments, (said, happened) => {
      const messages = said.map((second, n) => ({ at: at(second), n }));
      const events = happened.map((second, n) => ({ at: at(second), type: `e${n}` }));
      const stream = inOneStream(messages, events);
      expect(stream.flatMap((one) => (one.kind === 'message' ? [one.message] : []))).toEqual(messages);
      expect(stream.flatMap((one) => (one.kind === 'event' ? [one.event] : []))).toEqual(events);
    }),
  );
});

it.each([
  ['message.customer', false],
  ['note.added', false],
  ['ticket.assigned', true],
  ['outcome.rated', true],
])('%s has a line between messages: %s', (type, isThere) => {
  expect(isBesideMessages({ type })).toBe(isThere);
});

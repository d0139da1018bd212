import { describe, expect, it } from 'vitest';
import { mailFaultOf, mailReplyIn } from './mail-faults.ts';

describe('why a mail did not leave', () => {
  it.each([
    ['getaddrinfo ENOTFOUND mail.shop.example', 'unknown_host', null],
    ['queryA EAI_AGAIN mail.shop.example', 'unknown_host', null],
    ['connect ECONNREFUSED 127.0.0.1:587', 'unreachable', null],
    ['Connection timeout', 'unreachable', null],
    ['Greeting never received', 'unreachable', null],
    ['Unexpected socket close', 'unreachable', null],
    ['self-signed certificate', 'certificate', null],
    ["Hostname/IP does not match certificate's altnames: Host: mail.example", 'certificate', null],
    ['4035DB:error:0A00010B:SSL routines:ssl3_get_record:wrong version number', 'certificate', null],
    ['Missing credentials for "PLAIN"', 'sign_in', null],
    ['Invalid login: 535 5.7.8 bad password', 'sign_in', '535 5.7.8 bad password'],
    [
      'Mail command failed: 530 5.7.0 Must issue a STARTTLS command first',
      'certificate',
      '530 5.7.0 Must issue a STARTTLS command first',
    ],
    [
      'Mail command failed: 550 5.7.60 not allowed to send as this sender',
      'sender',
      '550 5.7.60 not allowed to send as this sender',
    ],
    ["Can't send mail - all recipients were rejected: 450 4.2.0 greylisted", 'later', '450 4.2.0 greylisted'],
    ['550 5.1.1 no such user', 'refused', '550 5.1.1 no such user'],
    [
      "Can't send mail - all recipients were rejected: 554 5.7.1 relay access denied",
      'refused',
      '554 5.7.1 relay access denied',
    ],
    ['waited longer than two days', 'late', null],
    ['Error', 'other', null],
  ] as const)('%s', (said, fault, reply) => {
    expect([mailFaultOf(said), mailReplyIn(said)]).toEqual([fault, reply]);
  });
});

import { expect } from 'chai';
import { dueReason } from '../src/inbox/due-reason.ts';
import { timeLeftWords } from '../src/inbox/time-left.ts';
import { clockTime } from '../src/language/formats.ts';
import { speak } from '../src/language/language.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 21, 9, 30);
const said = (left: number): string => timeLeftWords(now + left, now).text;

describe('the words for the time left to reply', () => {
  beforeEach(() => speak('en'));
  after(() => speak('en'));

  it('are to the minute below ten hours, else name the largest unit, rounded down', () => {
    expect(said(59 * minute + 59_000)).to.equal('59m left');
    expect(said(4 * hour - 1000)).to.equal('3h 59m left');
    expect(said(10 * hour - 1)).to.equal('9h 59m left');
    expect(said(11 * hour - 1)).to.equal('10h left');
    expect(said(24 * hour - 1)).to.equal('23h left');
    expect(said(47 * hour)).to.equal('47h left');
    expect(said(48 * hour)).to.equal('2d left');
  });

  it('say by how much a reply is overdue', () => {
    expect(said(-3 * hour)).to.equal('overdue by 3h');
    expect(said(-2 * hour - 59 * minute)).to.equal('overdue by 2h 59m');
    expect(said(-60_000)).to.equal('overdue by 1m');
  });

  it('say that it is due now within a minute on either side', () => {
    expect(said(0)).to.equal('due now');
    expect(said(59_999)).to.equal('due now');
    expect(said(-59_999)).to.equal('due now');
  });

  it('stand with an icon and a tone of their own for each state', () => {
    const look = (left: number): string[] => {
      const { tone, icon } = timeLeftWords(now + left, now);
      return [tone, icon];
    };
    expect(look(hour)).to.deep.equal(['muted', 'clock']);
    expect(look(hour - 1)).to.deep.equal(['watch', 'clock']);
    expect(look(-hour)).to.deep.equal(['bad', 'warning']);
  });

  it('speak Chinese', async () => {
    await speak('zh-CN');
    expect(said(2 * hour)).to.equal('还剩 2 小时');
    expect(said(3 * hour - 1)).to.equal('还剩 2 小时 59 分钟');
    expect(said(-3 * 24 * hour)).to.equal('已超时 3 天');
    await speak('zh-TW');
    expect(said(-5 * minute)).to.equal('已逾時 5 分鐘');
  });
});

describe('why a reply is due when it is', () => {
  beforeEach(() => speak('en'));
  after(() => speak('en'));

  const iso = (ms: number): string => new Date(ms).toISOString();
  const reason = (since: number, took: number, openedAt = since): string =>
    dueReason({ openedAt: iso(openedAt), replySince: iso(since), replyDueAt: iso(since + took) }, now);
  const nine = now - 30 * minute;

  it('is a sum, to the minute, from the opening or from when it became our turn', () => {
    expect(clockTime(iso(nine), now)).to.match(/^9:00\sAM$/);
    expect(reason(nine, 4 * hour)).to.equal(`Opened ${clockTime(iso(nine), now)}, reply within 4h`);
    expect(reason(nine, 49 * hour + 5 * minute, 0)).to.equal(
      `Needs a reply since ${clockTime(iso(nine), now)}, within 2d 1h 5m`,
    );
    expect(reason(nine - 24 * hour, 30 * minute)).to.match(/^Opened Nov 20, 2026, 9:00\sAM, reply within 30m$/);
  });

  it('is left out where nothing is due or nobody can say', () => {
    const openedAt = iso(nine);
    expect(dueReason({ openedAt, replySince: null, replyDueAt: openedAt }, now)).to.equal('');
    expect(dueReason({ openedAt, replySince: openedAt, replyDueAt: null }, now)).to.equal('');
  });

  it('speaks Chinese', async () => {
    await speak('zh-CN');
    expect([reason(nine, 90 * minute), reason(nine, hour, 0)]).to.deep.equal([
      '09:00 创建，1 小时 30 分钟内应回复',
      '09:00 起待回复，1 小时内应回复',
    ]);
  });
});

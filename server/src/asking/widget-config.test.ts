import { brotliCompressSync } from 'node:zlib';
import { rules } from '@huiyin/shared/contract/asking';
import { newSurvey, type NewSurvey, type WidgetConfig } from '@huiyin/shared/contract/surveys';
import { languages } from '@huiyin/shared/domain/languages';
import { describe, expect, it } from 'vitest';
import type { Site } from '../base/site.ts';
import { knownSite } from '../sites/site-directory.ts';
import { createReplyTimes } from '../tickets/reply-times.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { defaultSurveys } from '../surveys/default-surveys.ts';
import { makeSurvey } from '../surveys/make-survey.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { changeSurvey } from '../surveys/change-survey.ts';
import { widgetConfig } from './widget-config.ts';

const actor = { kind: 'key', id: 'k', name: 'k' } as const;
const onDelay = { triggers: [{ on: 'delay' as const, seconds: 5 }] };
const surroundings = { takesPictures: true, expectedReply: null };

const make = (t: TestDb, site: Site, more: Partial<NewSurvey> & { slug: string }) =>
  makeSurvey(t.call(site, actor), newSurvey.parse({ definition: defaultSurveys.csat, ...more }));
const config = async (t: TestDb, site: Site, asked = {}, given = surroundings): Promise<WidgetConfig> =>
  widgetConfig(await knownSite(t.call(site), site), asked, given);
const slugs = ({ surveys }: WidgetConfig) => surveys.map(({ slug, rules: r }) => (r ? `${slug}!` : slug));

describe('what the widget shows', () => {
  it('is what stands behind the launcher in order, then what may come up by itself, and what was asked for by name', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await make(t, site, { slug: 'rising', rules: rules.parse(onDelay) });
    await make(t, site, { slug: 'by-link' });
    await make(t, site, { slug: 'off', on: false, inPanel: true, rules: rules.parse(onDelay) });
    await make(t, site, { slug: 'tab', inPanel: true, position: 15, rules: rules.parse(onDelay) });
    expect(slugs(await config(t, site))).toEqual(['csat', 'tab!', 'nps', 'complaint', 'rising!']);
    expect(slugs(await config(t, site, { survey: 'by-link' }))).toContain('by-link');
    expect(slugs(await config(t, site, { survey: 'off' }))).not.toContain('off');
    expect(slugs(await config(t, site, { survey: 'nothing' }))).toHaveLength(5);
  });

  it('does not come up by itself before its first day or after its last one in the zone of the site, and says so', async () => {
    await using t = await openTestDb('2026-11-21T17:00:00Z');
    const site = await t.site({ timeZone: 'Asia/Shanghai' });
    await make(t, site, { slug: 'yesterday', rules: rules.parse({ ...onDelay, until: '2026-11-21' }) });
    await make(t, site, { slug: 'today', rules: rules.parse({ ...onDelay, until: '2026-11-22' }) });
    await make(t, site, { slug: 'begins', rules: rules.parse({ ...onDelay, from: '2026-11-22' }) });
    await make(t, site, { slug: 'tomorrow', rules: rules.parse({ ...onDelay, from: '2026-11-23' }) });
    await make(t, site, { slug: 'waits', rules: rules.parse({ from: '2026-11-23' }) });
    await make(t, site, { slug: 'off', on: false, rules: rules.parse({ ...onDelay, from: '2026-11-23' }) });
    const shown = await config(t, site);
    expect(slugs(shown).slice(3).toSorted()).toEqual(['begins!', 'today!']);
    expect(shown.stopped).toEqual({ yesterday: 'ended', tomorrow: 'not_begun' });
    expect(slugs(await config(t, site, { survey: 'yesterday' })).slice(3)).toContain('yesterday');
  });

  it('does not come up by itself once its quota is reached, and stays where it is otherwise', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const csat = (await surveyOf(t.db, site.id, 'csat'))!;
    await changeSurvey(t.call(site, actor), csat, { rules: rules.parse({ ...onDelay, quota: 3 }), base: 1 });
    const count = (n: number) =>
      t.db.write([
        `INSERT INTO counts VALUES ('${site.id}', 'csat', 'csat', 'channel', 'widget', '2026-11-21', 1, 5, ${n})
         ON CONFLICT DO UPDATE SET n = n + excluded.n`,
      ]);
    await count(2);
    const before = await config(t, site);
    expect([slugs(before).includes('csat!'), 'stopped' in before]).toEqual([true, false]);
    await count(1);
    const after = await config(t, site);
    expect([slugs(after), after.stopped]).toEqual([['csat', 'nps', 'complaint'], { csat: 'quota' }]);
  });

  it('is one text in one language, the site’s first where there is no other', async () => {
    await using t = await openTestDb();
    const site: Site = { ...(await t.site()), languages: ['zh-CN', 'ja'] };
    await make(t, site, {
      slug: 'own',
      inPanel: true,
      definition: { ...defaultSurveys.nps, title: { 'zh-CN': '问卷' } },
    });
    const shown = await config(t, site, { locale: 'ja-JP' });
    expect(shown.language).toBe('ja');
    expect(shown.words.close).not.toBe('Close');
    expect(shown.surveys.at(-1)!.title).toBe('问卷');
    expect(shown.surveys[0]!.questions[0]).toMatchObject({ type: 'csat', title: '本日の対応はいかがでしたか？' });
    expect(JSON.stringify(shown.surveys)).not.toContain('zh-CN');
  });

  it.each(languages)('weighs at most 1.5 KiB on a new site in %s', async (language) => {
    await using t = await openTestDb();
    const site = { ...(await t.site()), languages: [language] };
    const bytes = brotliCompressSync(JSON.stringify(await config(t, site))).byteLength;
    expect(bytes).toBeLessThanOrEqual(1.5 * 1024);
  });

  it('offers an answer after a low score, where a complaint can be taken and the survey does not say otherwise', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const offered = async (asked = {}) =>
      (await config(t, site, asked)).surveys.map(({ slug, answerUpTo }) => [slug, answerUpTo]);
    await make(t, site, { slug: 'quiet', definition: { ...defaultSurveys.csat, offersAnswer: false } });
    const change = async (edit: Parameters<typeof changeSurvey>[2]) =>
      changeSurvey(t.call(site, actor), (await surveyOf(t.db, site.id, 'complaint'))!, edit);
    const usual = [
      ['csat', 2],
      ['nps', 6],
    ];
    expect(await offered({ survey: 'quiet' })).toEqual([...usual, ['complaint', undefined], ['quiet', undefined]]);
    await change({ inPanel: false, base: 1 });
    expect(await offered()).toEqual([...usual, ['complaint', undefined]]);
    await change({ on: false, base: 2 });
    expect(await offered()).toEqual(usual.map(([slug]) => [slug, undefined]));
  });

  it('takes pictures where the server can and a complaint wants them', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    expect((await config(t, site)).attachments).toBe(true);
    expect((await config(t, site, {}, { ...surroundings, takesPictures: false })).attachments).toBe(false);
    await changeSurvey(t.call(site, actor), (await surveyOf(t.db, site.id, 'complaint'))!, { on: false, base: 1 });
    expect((await config(t, site)).attachments).toBe(false);
  });
});

describe('how long a first reply takes', () => {
  it('is said from five replies of the last 30 days on, by nearest rank and without the sample', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const now = t.clock.now();
    let number = 0;
    const ticket = (minutes: number, repliedAgoDays: number, sample = 0) => {
      const replied = now - repliedAgoDays * 86_400_000;
      return `INSERT INTO tickets (id, site_id, number, status, excerpt, opened_at, updated_at, first_replied_at, revision, sample)
        VALUES ('${t.ids.uuid()}', '${site.id}', ${(number += 1)}, 'waiting', 'x', ${replied - minutes * 60_000}, ${replied}, ${replied}, 1, ${sample})`;
    };
    await t.db.write([...[10, 20, 30, 40].map((m) => ticket(m, 1)), ticket(9999, 31), ticket(9999, 1, 1)]);
    expect(await createReplyTimes(t)(site.id)).toBeNull();
    await t.db.write([50, 60, 70, 80, 90, 100].map((m) => ticket(m, 29)));
    const times = createReplyTimes(t);
    expect(await times(site.id)).toEqual({ p50: 50, p90: 90, n: 10 });
    await t.db.write([ticket(1000, 1)]);
    expect(await times(site.id)).toEqual({ p50: 50, p90: 90, n: 10 });
    t.clock.advance(5 * 60_000);
    expect(await times(site.id)).toEqual({ p50: 60, p90: 100, n: 11 });
  });
});

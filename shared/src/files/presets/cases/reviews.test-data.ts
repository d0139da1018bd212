import { byTheirClocks, isoLike, madeUp, numberIn, oneToFive, turns, type PresetCase } from './made-up.test-data.ts';

const playConsole = madeUp(
  'Package Name,App Version Code,App Version Name,Reviewer Language,Device,Review Submit Date and Time,Review Submit Millis Since Epoch,Review Last Update Date and Time,Review Last Update Millis Since Epoch,Star Rating,Review Title,Review Text,Developer Reply Date and Time,Developer Reply Millis Since Epoch,Developer Reply Text,Review Link',
  {
    'Package Name': () => 'org.example.shop',
    'App Version Name': turns('1.0', '1.1', ''),
    'Reviewer Language': turns('en', 'zh-CN', 'en'),
    Device: turns('pixel', 'oriole'),
    'Review Submit Date and Time': (n) => `${isoLike(n).replace(' ', 'T')}Z`,
    'Review Submit Millis Since Epoch': (n) => String(Date.parse(`${isoLike(n).replace(' ', 'T')}Z`)),
    'Star Rating': oneToFive,
    'Review Title': turns('', 'Nice', ''),
    'Review Text': turns('', 'Good app', 'Crashes', ''),
    'Review Link': turns('', 'http://play.example/review', ''),
  },
);

const play = madeUp(
  'reviewId,userName,userImage,content,score,thumbsUpCount,reviewCreatedVersion,at,replyContent,repliedAt,appVersion',
  {
    reviewId: (n) => `gp:${n}`,
    userName: () => 'Somebody',
    content: turns('Crashes', 'Nice', 'Nice'),
    score: oneToFive,
    thumbsUpCount: () => '0',
    at: isoLike,
    reviewCreatedVersion: turns('2.1', '', '2.0'),
    appVersion: () => '2.1',
  },
);

const apple = madeUp('date,developerResponse,review,rating,isEdited,title,userName', {
  date: isoLike,
  review: turns('Works well', 'Slow'),
  rating: oneToFive,
  isEdited: () => 'False',
  title: turns('Great', 'Meh', 'Hm'),
  userName: () => 'Somebody',
});

/** Reviews of apps. */
export const reviewCases: readonly PresetCase[] = [
  {
    preset: 'Google Play Console',
    ...playConsole,
    written: (row) => [row['Review Title'], row['Review Text']].filter(Boolean).join(' — '),
    at: (row) => row['Review Submit Date and Time']!,
    scores: { csat: (row) => numberIn(row['Star Rating']) },
    told: (row) => ({
      externalId: ['Package Name', 'Device', 'Review Submit Millis Since Epoch'].map((name) => row[name]).join(' — '),
      locale: row['Reviewer Language'],
      attributes: { app: 'org.example.shop', app_version: row['App Version Name'], device: row['Device'] },
    }),
  },
  {
    preset: 'google-play-scraper',
    ...play,
    written: (row) => row['content']!,
    at: (row) => byTheirClocks(row['at']!),
    scores: { csat: (row) => numberIn(row['score']) },
    told: (row) => ({ externalId: row['reviewId'], attributes: { app_version: row['reviewCreatedVersion'] } }),
  },
  {
    preset: 'app-store-scraper',
    ...apple,
    written: (row) => [row['title'], row['review']].join(' — '),
    at: (row) => byTheirClocks(row['date']!),
    scores: { csat: (row) => numberIn(row['rating']) },
  },
];

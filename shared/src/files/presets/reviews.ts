import type { Preset } from './preset.ts';

/** Reviews of apps; their authors are strangers, whose names are not taken. */
export const reviews: readonly Preset[] = [
  {
    name: 'Google Play Console',
    certainty: 'code',
    has: [
      'Package Name',
      'Reviewer Language',
      'Device',
      'Review Submit Date and Time',
      'Review Submit Millis Since Epoch',
      'Star Rating',
      'Review Title',
      'Review Text',
    ],
    map: {
      // The link, which has the id, is empty where nothing was written.
      externalId: 'Package Name+Device+Review Submit Millis Since Epoch',
      occurredAt: 'Review Submit Date and Time',
      csat: 'Star Rating',
      comment: 'Review Title+Review Text',
      locale: 'Reviewer Language',
      'attributes.app': 'Package Name',
      'attributes.app_version': 'App Version Name',
      'attributes.device': 'Device',
    },
  },
  {
    name: 'google-play-scraper',
    certainty: 'file',
    has: ['reviewId', 'userName', 'content', 'score', 'thumbsUpCount', 'at'],
    map: {
      externalId: 'reviewId',
      occurredAt: 'at',
      csat: 'score',
      comment: 'content',
      'attributes.app_version': 'reviewCreatedVersion|appVersion',
    },
  },
  {
    name: 'app-store-scraper',
    certainty: 'file',
    has: ['date', 'review', 'rating', 'isEdited', 'title', 'userName'],
    map: { occurredAt: 'date', csat: 'rating', comment: 'title+review' },
  },
];

import { expect, test } from 'vitest';
import { widgetWords } from '../i18n/widget/words.ts';
import { mostMegabytes, mostPictures } from './limits.ts';

test.each(Object.entries(widgetWords))('the words of the widget in %s say the limits as they are', (_, words) => {
  expect(words.pictureMany.match(/\d+/g)).toEqual([String(mostPictures)]);
  expect(words.pictureSize.match(/(?<!\d)\d+(?= ?(?:MB|ميغابايت))/g)).toEqual([String(mostMegabytes)]);
});

import { surveyDefinition } from '@huiyin/shared/contract/questions';
import { languages } from '@huiyin/shared/domain/languages';
import { kindOfSurvey } from '@huiyin/shared/domain/surveys/asked-question';
import { describe, expect, it } from 'vitest';
import { defaultSurveys } from './default-surveys.ts';

/** Every text of a definition, as the languages it is written in. */
function textsOf(part: unknown): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  const keys = Object.keys(part);
  if (keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key))) return [keys];
  return Object.values(part).flatMap(textsOf);
}

describe.each(Object.entries(defaultSurveys))('the first survey %s of a site', (kind, definition) => {
  it('is one the contract takes, of its own kind', () => {
    expect(surveyDefinition.parse(definition)).toEqual(definition);
    expect(kindOfSurvey(definition.questions)).toBe(kind);
  });

  it('speaks every language in every text', () => {
    const found = textsOf(definition);
    expect(found.length).toBeGreaterThan(4);
    for (const text of found) expect(text).toEqual([...languages]);
  });
});

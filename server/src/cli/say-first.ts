import type { ImportInspection, ValueSaid } from '@huiyin/shared/contract/imports/understood';
import type { ImportedUnit } from '@huiyin/shared/domain/imported/imported-metric';
import { msOfLength } from '@huiyin/shared/domain/imports/length-of-time';
import type { NpsGroup } from '@huiyin/shared/domain/scales';
import { momentShown } from '@huiyin/shared/domain/time/moment-shown';
import { stepFields } from '@huiyin/shared/files/parse-map';
import { withoutKind } from '@huiyin/shared/files/row-name';
import { grouped, type ImportSpeech } from './import-speech.ts';

type First = ImportInspection['first'][number];

/** What is known of an answer in any case. */
type Said = { kind: string; score?: number; group?: NpsGroup; occurredAt: string };

const longestAnswer = 300;

/** They stand at their own places, the last two before all others. */
const placed: readonly string[] = ['kind', 'score', 'group', 'occurredAt', 'comment', 'externalId'];

/**
 * An answer as it would be stored, e.g. `line 2, Rating (CSAT): 5; Date and time: 2025-01-03 08:00`. An id that is made of the row is no news. A value of a metric is said
 * by the name of that, e.g. `line 2, Orders: 120; Date and time: 2025-01-03`.
 */
export function sayFirst(
  { line, answer }: First,
  ids: ImportInspection['ids'],
  speech: ImportSpeech,
  zone: string | null,
): string {
  const { words } = speech;
  const facts =
    answer['kind'] === 'metric'
      ? valueFacts(answer as unknown as ValueSaid, speech, zone)
      : answerFacts(answer, ids, speech, zone);
  return words.first(grouped(line), facts.join(words.betweenFacts)).slice(0, longestAnswer);
}

function valueFacts(
  { name, value, unit, of, occurredAt }: ValueSaid,
  { fieldName, pair }: ImportSpeech,
  zone: string | null,
): string[] {
  return [
    pair(name, valueShown(value, unit)),
    pair(fieldName('occurredAt'), momentShown(occurredAt, zone)),
    ...(of === undefined ? [] : [pair(fieldName('of'), grouped(of))]),
  ];
}

const valueShown = (value: number, unit: ImportedUnit): string =>
  value.toLocaleString('en', { style: unit === 'share' ? 'percent' : 'decimal', maximumSignificantDigits: 15 });

function answerFacts(
  answer: First['answer'],
  ids: ImportInspection['ids'],
  { words, fieldName, pair, after }: ImportSpeech,
  zone: string | null,
): string[] {
  const { kind, score, group, occurredAt } = answer as unknown as Said;
  const said = group ? words.scores.groupNames[group] : score;
  const all = factsIn(answer, kind);
  const first = all.filter(([field]) => field === 'comment' || (field === 'externalId' && ids === 'column'));
  const others = all.filter(([field]) => !placed.includes(field));
  return [
    said === undefined ? fieldName(kind) : pair(fieldName(kind), String(said)),
    pair(fieldName('occurredAt'), momentShown(occurredAt, zone)),
    ...[...first, ...others].map(([field, value]) => pair(fieldName(field), factSaid(field, value, after, zone))),
  ];
}

const steps: readonly string[] = stepFields;

/** What a step of a ticket says is a moment, or how long it took. */
function factSaid(field: string, value: string, after: ImportSpeech['after'], zone: string | null): string {
  if (!steps.includes(field)) return value.replaceAll(/\s+/g, ' ');
  const ms = msOfLength(value);
  return ms === null ? momentShown(value, zone) : after(ms);
}

/** What an answer of a kind says, by field. */
function factsIn(answer: First['answer'], kind: string, before = ''): [field: string, value: string][] {
  return Object.entries(answer).flatMap(([name, value]): [string, string][] => {
    const field = before + name;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return factsIn(value as First['answer'], kind, `${field}.`);
    return [[field, field === 'externalId' ? withoutKind(String(value), kind) : String(value)]];
  });
}

import { z } from 'zod';
import { languages } from '../domain/languages.ts';
import { siteLimits, surveyLimits, type Range } from '../domain/limits.ts';
import { attributeNamePattern, localePattern, slugPattern, timePattern } from '../domain/patterns.ts';
import { isStorable } from '../domain/text/well-formed.ts';
import { isTimeZone } from '../domain/time/local-day.ts';

const unstorable = 'must not hold NUL or broken (unpaired surrogate) characters';

/** Text of at most so many UTF-16 units, kept as it is, also when it is empty; NUL and lone surrogates are refused. */
export const storable = (max: number) => z.string().max(max).refine(isStorable, unstorable);

/** One line of text, 1..max UTF-16 units after trimming, as typed; NUL and lone surrogates are refused. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isStorable, unstorable)
    .refine((s) => !/[\n-\r\u0085\u2028\u2029]/.test(s), 'must be one line');

/** Text with line breaks, 1..max UTF-16 units, kept byte for byte; blank text, NUL and lone surrogates are refused. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => s.trim() !== '', 'must not be empty')
    .refine(isStorable, unstorable);

/**
 * A list or an object by names, of at most so many entries. They are counted before any is looked at, so that a body that is refused costs no
 * more than one that is taken.
 * @example atMost(20, 'answers', z.record(attributeName, answer))
 */
export const atMost = <T extends z.ZodType>(most: number, entries: string, schema: T) =>
  z.preprocess((given, ctx) => {
    const isHeld = typeof given === 'object' && given !== null;
    if (isHeld && Object.keys(given).length > most) ctx.addIssue(`must have at most ${most} ${entries}`);
    return given;
  }, schema);

/** A number in a range. */
export const within = ({ least, most }: Range) => z.number().min(least).max(most);

/** A whole number in a range. */
export const whole = ({ least, most }: Range) => z.number().int().min(least).max(most);

/** How many there are, where it is told. */
export const count = z.number().int();

/** An id made by a client or by us: any RFC 9562 UUID, lower-cased. Widgets make UUIDv7. */
export const id = z.uuid().toLowerCase();

/** The number of what was read and is edited now: whoever edits something older gets `conflict`. */
export const base = z.number().int().min(0);

/** A whole number in a query: 0 to 999,999,999. */
export const digits = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);

/** A moment on the wire: ISO 8601 in UTC, e.g. `2026-11-21T09:30:00.000Z`. */
export const moment = z.iso.datetime();

/** A time of a wall clock, `21:30`. */
export const timeOfDay = z.string().regex(timePattern, 'must be a time such as 21:30');

/** The name of a time zone. */
export const timeZone = z
  .string()
  .max(siteLimits.timeZone)
  .refine(isTimeZone, 'must be an IANA time zone such as Asia/Shanghai');

/** Locales as BCP 47 tags, e.g. `zh-CN`. */
export const locale = z.string().max(35).regex(localePattern, 'must be a language tag such as zh-CN');

/** Languages customers are asked in; each site offers one or more. */
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** Texts of a shape in one or more languages; a language left out falls back to the site's first, then to any. */
export const inLanguages = <T extends z.ZodType>(one: T) =>
  z
    .partialRecord(language, one)
    .refine((texts) => Object.values(texts).some((t) => t !== undefined), 'needs at least one language');

/** One line in one or more languages. */
export const localized = (max: number) => inLanguages(line(max));
export type Localized = z.infer<ReturnType<typeof localized>>;

/** A name made by people who set things up: lower-case letters, digits and dashes, e.g. `after-delivery`. */
export const slug = z
  .string()
  .max(surveyLimits.slug)
  .regex(slugPattern, 'must be lower-case letters, digits and dashes');

/** The name of an attribute or an answer, e.g. `plan`. */
export const attributeName = z
  .string()
  .regex(attributeNamePattern, 'must be a lower-case letter, then letters, digits and underscores');

/** The id of a choice, a question or an aspect, e.g. `too_slow`. */
export const token = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and underscores');

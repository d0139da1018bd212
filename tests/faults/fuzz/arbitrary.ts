import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as our API description uses. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
}

const formats: Record<string, Arbitrary<string>> = {
  uuid: fc.uuid(),
  date: fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
  'date-time': fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
};

/** What a schema describes, short where it may be, sometimes as long as it may be. */
export function ofSchema(schema: Schema): Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map(ofSchema));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(ofSchema)).map((all) => Object.assign({}, ...all));
  switch (schema.type) {
    case 'object':
      return ofObject(schema);
    case 'array':
      return fc.array(ofSchema(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      });
    case 'string':
      return ofString(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -(2 ** 53 - 1), max: schema.maximum ?? 2 ** 53 - 1 });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function ofObject({ properties = {}, required = [], additionalProperties, propertyNames }: Schema): Arbitrary<object> {
  const known = fc.record(mapped(properties, ofSchema), { requiredKeys: required as never[] });
  if (typeof additionalProperties !== 'object') return known;
  const names = propertyNames ? ofSchema(propertyNames) : fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
  const further = fc.dictionary(names as Arbitrary<string>, ofSchema(additionalProperties), { maxKeys: 3 });
  return fc.tuple(further, known).map(([more, own]) => ({ ...more, ...own }));
}

function ofString({ pattern, format, minLength = 0, maxLength = 200 }: Schema): Arbitrary<string> {
  if (format && formats[format]) return formats[format];
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u')).map((s) => s.slice(0, Math.max(maxLength, 1)));
  const most = Math.min(maxLength, 5_000);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(most, 30)) }),
    },
    { weight: 1, arbitrary: fc.constant('回'.repeat(Math.max(minLength, most))) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('a@shop.example', '2026-11-28', 'https://shop.example', 'Asia/Shanghai', 'en'),
    },
  );
}

const mapped = <A, B>(of: Record<string, A>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [name, change(one)]));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemStatus } from '@huiyin/shared/contract/problem';
import { streamEvents, threadEvents } from '@huiyin/shared/contract/stream';
import { typesFor } from '@huiyin/shared/contract/events';
import { beforeAll, describe, expect, test } from 'vitest';
import { guest } from './kit/routes.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/wire.md'), 'utf8');

/** What stands as code in the cells of a column of the table below a heading; `a`, `b` are two. */
function column(heading: string, nth: number): string[] {
  const below = page
    .slice(page.indexOf(`\n${heading}\n`))
    .split('\n## ', 2)
    .join('');
  const rows = below
    .match(/\n(\|[^]*?)\n(?!\|)/)![1]!
    .split('\n')
    .slice(2);
  return rows.flatMap((row) => [...row.split('|')[nth]!.matchAll(/`([^`]+)`/g)].map(([, code]) => code!));
}

describe('docs/wire.md', () => {
  let paths: Record<string, Record<string, any>>;
  beforeAll(async () => void ({ paths } = (await guest().get('/openapi.json')).body));

  test('names every call that is described, and no other', () => {
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    const told = [...column('## Visitors', 1), ...column('## Staff and their programs', 1)];
    expect(told.toSorted()).toEqual(described.toSorted());
  });

  test('names every field of an answer', () => {
    const { requestBody } = paths['/v1/sites/{siteKey}/responses']!['post'];
    const fields = Object.keys(requestBody.content['application/json'].schema.properties);
    expect(column('### An answer', 1).toSorted()).toEqual(fields.toSorted());
  });

  test('names every code with its status', () => {
    expect(column('## What holds everywhere', 2).toSorted()).toEqual(
      [...Object.keys(problemStatus), 'Retry-After', 'Retry-After'].toSorted(),
    );
  });

  test('names every event of the streams, which are described too', () => {
    const events = [...Object.keys(threadEvents), ...Object.keys(streamEvents)];
    expect(column('## Streams', 2)).toEqual(events);
    const said = page.slice(page.indexOf('`type` says'), page.indexOf('## Staff'));
    for (const type of typesFor('ticket')) expect(said).toContain(`\`${type}\``);
    for (const path of ['/api/stream', '/v1/threads/{responseId}'])
      expect(paths[path]!['get'].responses[200].content).toHaveProperty(['text/event-stream', 'schema']);
  });
});

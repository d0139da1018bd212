import type { Story } from './story.ts';

const files = import.meta.glob<Story>(['../src/**/*.stories.ts', '../../widget/gallery/*.stories.ts'], {
  eager: true,
  import: 'story',
});

const tagOf = (file: string): string => /([\w-]+)\.stories\.ts$/.exec(file)![1]!;

/** Every story by the tag of its element, in the order of the alphabet. */
export const stories: ReadonlyMap<string, Story> = new Map(
  Object.entries(files)
    .map(([file, story]) => [tagOf(file), story] as const)
    .toSorted(([one], [two]) => one.localeCompare(two)),
);

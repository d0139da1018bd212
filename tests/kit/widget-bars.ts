/** What a build of the widget has in its manifest that a bar is about. */
export interface WidgetBuild {
  panel: string;
  more: string;
  ask: string;
  everything: string[];
}

/** A bar of bytes, brotli'd: what was reached, and what issue 14 asks where that is less. */
interface Bar {
  readonly what: string;
  readonly most: number;
  readonly asked?: number;
  files(build: WidgetBuild): string[];
}

const explain = ({ everything }: WidgetBuild): string => everything.find((file) => file.includes('/explain-'))!;

/** Each part on a line of its own, then what is loaded together. Decisions 014, 029, 050 and 060 say where the rest is and why it stays. */
export const widgetBars: readonly Bar[] = [
  { what: 'the loader', most: 1325, asked: 1280, files: () => ['huiyin.js'] },
  { what: 'the first view', most: 9950, files: ({ panel }) => [panel] },
  { what: 'what follows it', most: 16_300, asked: 4096, files: ({ more }) => [more] },
  { what: 'asking', most: 5460, asked: 4096, files: ({ ask }) => [ask] },
  { what: 'explaining', most: 1450, files: (build) => [explain(build)] },
  { what: 'until a rating can be given', most: 11_264, files: ({ panel }) => ['huiyin.js', panel] },
  {
    what: 'what a visitor can open',
    most: 27_500,
    asked: 23_552,
    files: ({ panel, more }) => ['huiyin.js', panel, more],
  },
  { what: 'everything a page can ever load', most: 34_260, asked: 28_672, files: ({ everything }) => everything },
];

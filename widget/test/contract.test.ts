import { theme, type Theme } from '@huiyin/shared/contract/sites';
import { newResponse } from '@huiyin/shared/contract/responses';
import { icons, pictureTypes, positions, schemes } from '@huiyin/shared/domain/choices';
import { longestTouchpoint, mostPictures, siteLimits } from '@huiyin/shared/domain/limits';
import { expect } from 'chai';
import { readConfig } from '../src/config.ts';
import { complaintQuestion, exampleConfig, survey } from './example-config.ts';
import { FakeServer } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';

/** The ends of each part of a look, by the contract. */
const ends = ({ least, most }: { least: number; most: number }): number[] => [least, most];
const looks: { [Name in keyof Theme]-?: Theme[Name][] } = {
  accent: ['#abcdef', '#ABCDEF'],
  position: [...positions],
  scheme: [...schemes],
  radius: ends(siteLimits.radius),
  font: ['', "'Noto Sans TC', ＭＳ ゴシック, sans-serif", 'x'.repeat(siteLimits.font)],
  largeText: [true, false],
  offset: ends(siteLimits.offset),
  zIndex: ends(siteLimits.zIndex),
  icon: [...icons],
  label: [{ en: 'x'.repeat(siteLimits.label) }],
};

describe('what the widget checks by itself is what the contract says', () => {
  const { warn } = console;
  const { theme: usual } = exampleConfig();
  const read = (name: string, value: unknown): Record<string, unknown> =>
    readConfig(exampleConfig({ theme: { ...usual, [name]: value } })).theme as never;
  afterEach(() => {
    console.warn = warn;
  });

  for (const [name, values] of Object.entries(looks))
    it(`takes every ${name} of a look that the server takes, and has a good one where it is none`, () => {
      const warned: unknown[] = [];
      console.warn = (...all: unknown[]) => void warned.push(all);
      for (const value of values) {
        expect(theme.safeParse({ ...usual, [name]: value }).error).to.equal(undefined);
        expect(read(name, value)[name]).to.deep.equal(value);
      }
      expect(warned).to.deep.equal([]);
      if (!/^(largeText|icon|label)$/.test(name))
        expect(theme.safeParse(read(name, '};*{color:red')).error).to.equal(undefined);
    });

  const tag = (said: object): unknown[] => {
    const warned: unknown[] = [];
    console.warn = (text: string) => void warned.push(text.slice(8).replace(' ignored', ''));
    const script = document.createElement('script');
    script.dataset.site = 'SITE';
    Object.assign(script.dataset, said);
    document.head.append(script);
    const read = readConfig(exampleConfig({ theme: usual }), said);
    script.remove();
    return [read.theme, warned];
  };

  it('takes what the tag says before what the site does, as far as a site could have it', () => {
    const { most } = siteLimits.zIndex;
    const said = { position: 'top-left', offset: `${siteLimits.offset.most}`, z: `${most}`, language: 'zh_TW' };
    const touchpoint = 'x'.repeat(longestTouchpoint);
    expect(tag({ ...said, touchpoint, serviceType: touchpoint, label: 'x'.repeat(siteLimits.label) })).to.deep.equal([
      { ...usual, position: 'top-left', offset: said.offset, zIndex: said.z },
      [],
    ]);
  });

  it('names what is wrong in the tag, which is as if it were left out', () => {
    const offset = `${siteLimits.offset.most + 1}`;
    const z = `${siteLimits.zIndex.most + 1}`;
    const label = 'x'.repeat(siteLimits.label + 1);
    const touchpoint = 'x'.repeat(longestTouchpoint + 1);
    expect(
      tag({ position: 'top', offset, z, label, touchpoint, serviceType: touchpoint, language: 'klingon' }),
    ).to.deep.equal([
      usual,
      ['position', 'offset', 'z', 'label', 'touchpoint', 'service-type', 'language'].map((name) => `data-${name}`),
    ]);
  });

  it('offers the kinds of pictures that the server takes, and takes no other', async () => {
    const server = new FakeServer('CONTRACT/').start();
    server.config = exampleConfig({ surveys: [survey('complaint', [{ ...complaintQuestion, attachments: true }])] });
    const shown = new MountedWidget('CONTRACT');
    shown.button.click();
    const input = await shown.until(() => shown.find<HTMLInputElement>('[type=file]'));
    expect(input.accept.split(',')).to.deep.equal(pictureTypes);
    const data = new DataTransfer();
    const strange = ['image/gif', 'image/svg+xml', 'ximage/png', 'image/pngx', ''];
    for (const type of [...strange, ...pictureTypes]) data.items.add(new File(['x'], 'x', { type }));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
    await shown.until(() => shown.all('.pictures img').length === Math.min(mostPictures, pictureTypes.length));
    await shown.says('Only PNG, JPEG or WebP pictures.');
    shown.remove();
    server.stop();
  });

  it('sends what a complaint can hold, and the server takes it', async () => {
    const server = new FakeServer('CONTRACTS/').start();
    const q = { ...complaintQuestion, orderNumber: true, wishes: [{ id: 'refund', label: 'My money back' }] };
    server.config = exampleConfig({ surveys: [survey('complaint', [q])] });
    const shown = new MountedWidget('CONTRACTS');
    shown.button.click();
    await shown.until(() => shown.find('[name=text]'));
    for (const name of ['text', 'order', 'name']) {
      const { maxLength } = shown.find<HTMLInputElement>(`[name=${name}]`)!;
      await shown.write(`[name=${name}]`, 'x'.repeat(maxLength));
    }
    await shown.press('Send complaint');
    const { body } = await shown.until(() => server.posts[0]);
    expect(newResponse.safeParse(body).error).to.equal(undefined);
    shown.remove();
    server.stop();
  });
});

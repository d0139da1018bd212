import { expect } from 'chai';
import { mentioned, mentionsIn } from '../src/inbox/mentions.ts';

const colleagues = [
  { id: 'mei', name: 'Mei' },
  { id: 'chen', name: 'Mei Chen' },
  { id: 'other', name: 'mei chen ' },
  { id: 'li', name: '李磊' },
  { id: 'nobody', name: ' ' },
];

describe('a note mentions', () => {
  const cases: [text: string, ids: string[]][] = [
    ['@Mei look', ['mei']],
    ['@Mei Chen look', ['chen', 'other']],
    ['@mei chen, @Mei: look', ['chen', 'other', 'mei']],
    ['@Meister', []],
    ['write to ask@mei.example', []],
    ['请@李磊看一下', ['li']],
    ['＠李磊', ['li']],
    ['@Mei请看', ['mei']],
    ['(@Mei)', ['mei']],
    ['@@Mei', ['mei']],
    ['@ Mei', []],
    ['', []],
  ];
  for (const [text, ids] of cases)
    it(`in “${text}”: ${ids.join(', ') || 'nobody'}`, () => {
      expect(mentioned(text, colleagues)).to.deep.equal(ids);
    });

  it('whom it names, where the name stands', () => {
    const [found] = mentionsIn('Ask @Mei Chen!', colleagues);
    expect('Ask @Mei Chen!'.slice(found!.start, found!.end)).to.equal('@Mei Chen');
  });
});

import {
  instantAt,
  isoLike,
  madeUp,
  numberIn,
  oneToFive,
  turns,
  zeroToTen,
  type PresetCase,
  type RawRow,
} from './made-up.test-data.ts';
import { asGbk, asWorkbook } from './packed.test-data.ts';

const words = ['非常不满意', '不满意', '一般', '满意', '非常满意'];
const ofSlashes = (n: number) => isoLike(n).replaceAll('-0', '/').replaceAll('-', '/');

const wjxOf = (moment: (n: number) => string) =>
  madeUp(
    '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您对本次服务满意吗？,2、您愿意推荐我们吗？（0-10）,3、哪些需要改进（多选）,4、您的建议：,总分',
    {
      序号: (n) => String(n + 1),
      提交答卷时间: moment,
      所用时间: turns('10秒', '95秒'),
      来源: turns('微信', '链接', '微信'),
      来自IP: () => '203.0.113.7(某省-某市)',
      '1、您对本次服务满意吗？': (n) => words[Number(oneToFive(n)) - 1]!,
      '2、您愿意推荐我们吗？（0-10）': (n) => (n % 6 === 5 ? '(空)' : zeroToTen(n)),
      '3、哪些需要改进（多选）': turns('等候┋态度', '价格', '等候┋价格┋环境'),
      '4、您的建议：': turns('(空)', '等了四十分钟', '很好'),
      总分: oneToFive,
    },
  );
const wjx = wjxOf(ofSlashes);
const wjxLater = wjxOf(isoLike);

const ofWjx = {
  preset: '问卷星',
  written: (row: RawRow) => row['4、您的建议：']!.replace('(空)', ''),
  at: (row: RawRow) => instantAt(row['提交答卷时间']!, 8),
  scores: {
    csat: (row: RawRow) => words.indexOf(row['1、您对本次服务满意吗？']!) + 1,
    nps: (row: RawRow) =>
      row['2、您愿意推荐我们吗？（0-10）'] === '(空)' ? null : Number(row['2、您愿意推荐我们吗？（0-10）']),
  },
  told: (row: RawRow) => ({
    attributes: { channel: row['来源'] },
    answers: { reasons: row['3、哪些需要改进（多选）']!.split('┋') },
  }),
};

const tencent = madeUp('编号,开始答题时间,结束答题时间,答题时长,1.您对我们满意吗？,2.您的建议', {
  编号: (n) => String(n + 1),
  开始答题时间: (n) => isoLike(n).replaceAll('-', '/').slice(0, -3),
  结束答题时间: (n) =>
    isoLike(n + 1)
      .replaceAll('-', '/')
      .slice(0, -3),
  答题时长: () => '00:01:10',
  '1.您对我们满意吗？': oneToFive,
  '2.您的建议': turns('', '回复太慢'),
});

/** Files of tools that ask in China. */
export const chineseSurveyCases: readonly PresetCase[] = [
  { ...ofWjx, ...wjx },
  { ...ofWjx, of: 'in GBK', ...wjxLater, source: () => asGbk(wjxLater.text) },
  { ...ofWjx, of: 'as a workbook', ...wjxLater, source: () => asWorkbook(wjxLater.lines) },
  {
    preset: '腾讯问卷',
    ...tencent,
    written: (row) => row['2.您的建议']!,
    at: (row) => instantAt(row['结束答题时间']!, 8),
    scores: { csat: (row) => numberIn(row['1.您对我们满意吗？']) },
  },
];

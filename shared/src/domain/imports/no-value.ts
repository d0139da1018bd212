const words = new Set([
  '',
  '-',
  '--',
  '—',
  '/',
  'n/a',
  '#n/a',
  'na',
  'nan',
  'null',
  'none',
  'nil',
  'undefined',
  'unspecified',
  'no reason provided',
  '空',
  '無',
  '无',
  '未填',
  '未填写',
  '未填寫',
  '未作答',
  '未评价',
  '未評價',
  '未评分',
  '未評分',
  '未打分',
  '暂未评价',
  '暂无评价',
  '不适用',
  '不適用',
  '跳过',
  '跳過',
  '未評価',
  '無回答',
  'unanswered',
  'no answer',
  'not answered',
  'not rated',
  'not applicable',
  'offered',
  'unoffered',
  'not offered',
]);

const longest = 24;
const isShort = (cell: string): boolean => cell.length <= longest || cell.trim().length <= longest;

/** Whether a cell says that there is nothing: empty, `N/A`, `(空)`, or a rating that was offered and not given. */
export const isNoValue = (cell: string): boolean =>
  cell === '' || (isShort(cell) && words.has(spelt(cell).replace(/^[([{](.*)[)\]}]$/s, '$1')));

/** Most cells are ASCII, and the same in every form. */
const spelt = (cell: string): string =>
  (/^[\x20-\x7e]*$/.test(cell) ? cell : cell.normalize('NFKC')).trim().toLowerCase();

const totals =
  /^(?:grand total|sub-?total|totals?|sum|summe|gesamt|somme|suma|totale|average|avg|mean|mittelwert|durchschnitt|moyenne|promedio|合计|合計|总计|總計|小计|小計|平均)(?:值|数|數|分)?\s*[:：]?\s*(?:[\d.,%]+\s*[条條份人次分件个個]?)?$/i;

/** Whether a cell begins a line that sums others up. */
export const isTotal = (cell: string): boolean => isShort(cell) && totals.test(cell.trim());

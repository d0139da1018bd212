// The words of the shop in the language of ?lang=, else of the browser. A host page of its own: nothing here belongs to the widget.
const words = {
  'zh-CN': {
    brand: '山茶小铺',
    shop: '店铺',
    language: '语言',
    tea: '茶',
    coffee: '咖啡',
    order: '我的订单',
    season: '十一月 · 秋日之选',
    headline: '天短了，慢慢喝茶',
    lead: '福建和云南十一座茶园的小批次茶，还有我们每周二烘焙的咖啡。下午三点前下单，当天发货。',
    look: '看看新到的',
    teapot: '一把茶壶和两只茶杯',
    teas: '本周好茶',
    longjing: '西湖龙井',
    longjingNote: '板栗香，鲜豆香，回味干净',
    dianhong: '云南滇红',
    dianhongNote: '麦芽香，蜜香，桂圆干',
    baimudan: '福鼎白牡丹',
    baimudanNote: '干草香，杏香，很柔和',
    baoshan: '保山水洗，中度烘焙',
    baoshanNote: '可可，橙皮，红糖',
    orderTitle: '订单 C-20417',
    orderNote: '云南滇红 100 克、茶杯两只。昨天已从小铺寄出，正在路上。',
    packed: '已打包',
    packedAt: '周一 14:20',
    sent: '已寄出',
    sentAt: '周一 16:05',
    way: '运输中',
    wayAt: '今天',
    there: '送达',
    thereAt: '周三',
    demo: '这是一家虚构的店，用来展示右下角的反馈按钮。点开试试。',
  },
  'zh-TW': {
    brand: '山茶小鋪',
    shop: '店鋪',
    language: '語言',
    tea: '茶',
    coffee: '咖啡',
    order: '我的訂單',
    season: '十一月 · 秋日之選',
    headline: '天短了，慢慢喝茶',
    lead: '福建和雲南十一座茶園的小批次茶，還有我們每週二烘焙的咖啡。下午三點前下單，當天出貨。',
    look: '看看新到的',
    teapot: '一把茶壺和兩只茶杯',
    teas: '本週好茶',
    longjing: '西湖龍井',
    longjingNote: '栗香，鮮豆香，餘韻乾淨',
    dianhong: '雲南滇紅',
    dianhongNote: '麥芽香，蜜香，桂圓乾',
    baimudan: '福鼎白牡丹',
    baimudanNote: '乾草香，杏香，很柔和',
    baoshan: '保山水洗，中度烘焙',
    baoshanNote: '可可，橙皮，黑糖',
    orderTitle: '訂單 C-20417',
    orderNote: '雲南滇紅 100 克、茶杯兩只。昨天已從小鋪寄出，正在路上。',
    packed: '已打包',
    packedAt: '週一 14:20',
    sent: '已寄出',
    sentAt: '週一 16:05',
    way: '運送中',
    wayAt: '今天',
    there: '送達',
    thereAt: '週三',
    demo: '這是一家虛構的店，用來展示右下角的回饋按鈕。點開試試。',
  },
};

const languages = ['en', 'zh-CN', 'zh-TW'];
const ofBrowser = /^zh\b.*(tw|hk|mo|hant)/i.test(navigator.language)
  ? 'zh-TW'
  : /^zh/i.test(navigator.language)
    ? 'zh-CN'
    : 'en';
const asked = new URLSearchParams(location.search).get('lang') ?? '';
const language = languages.includes(asked) ? asked : ofBrowser;
document.documentElement.lang = language;

addEventListener('DOMContentLoaded', () => {
  document.querySelector(`.languages [lang="${language}"]`).setAttribute('aria-current', 'true');
  const said = words[language];
  if (!said) return;
  document.title = document.title.replace(words['zh-CN'].brand, said.brand);
  for (const el of document.querySelectorAll('[data-text]')) el.textContent = said[el.dataset.text];
  for (const el of document.querySelectorAll('[data-text=brand]')) el.lang = language;
  for (const el of document.querySelectorAll('nav[data-label]')) el.ariaLabel = said[el.dataset.label];
  for (const el of document.querySelectorAll('[data-alt]')) el.alt = said[el.dataset.alt];
});

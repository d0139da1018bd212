import type { Preset } from './preset.ts';

const moments = [
  'Timestamp',
  '时间戳记',
  '時間戳記',
  'Marca temporal',
  'Horodateur',
  'Zeitstempel',
  'Carimbo de data/hora',
  'Informazioni cronologiche',
  'タイムスタンプ',
  '타임스탬프',
  'Отметка времени',
].join('|');

const points = ['Score', '分数', '分數', 'Puntuación', 'Punkte', 'Pontuação', 'Punteggio', 'スコア', '점수', 'Баллы'];

const addresses = [
  'Email Address',
  '电子邮件地址',
  '電子郵件地址',
  'Dirección de correo electrónico',
  'Adresse e-mail',
  'E-Mail-Adresse',
  'Endereço de e-mail',
  'Indirizzo email',
  'メールアドレス',
  '이메일 주소',
  'Адрес электронной почты',
];

/** Its own columns are called in the language of whoever made the form; all others are questions. */
export const googleForms: Preset = {
  name: 'Google Forms',
  certainty: 'code',
  has: [],
  begins: moments,
  points: points.join('|'),
  mayHave: addresses,
  map: { occurredAt: moments, 'contact.email': addresses.join('|') },
  asks: true,
};

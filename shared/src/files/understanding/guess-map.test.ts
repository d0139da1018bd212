import { describe, expect, it } from 'vitest';
import { file } from '../reading/source.test-data.ts';
import { mapText } from '../parse-map.ts';
import { understand } from './understand.ts';

/** A table of ten rows, each cell of which may tell its row: `{n}` from 0, `{d}` a day. */
const guessed = async (columns: Record<string, string | readonly string[]>) => {
  const cell = (of: string | readonly string[], n: number) =>
    (typeof of === 'string' ? of : of[n % of.length]!).replace('{n}', String(n)).replace('{d}', `2025-01-${11 + n}`);
  const rows = Array.from({ length: 10 }, (_, n) =>
    Object.values(columns)
      .map((of) => `"${cell(of, n)}"`)
      .join(','),
  );
  const { plan, open } = await understand(file([Object.keys(columns).join(','), ...rows].join('\n')), {});
  return [mapText(plan.map), ...open].join(' ? ');
};

const five = ['1', '2', '3', '4', '5'];
const eleven = ['0', '9', '10', '3'];

describe('a map is offered', () => {
  it.each<[string, Record<string, string | readonly string[]>, string]>([
    [
      'of names that say what they are',
      { id: 'a{n}', day: '{d}', score: five, comment: 'x{n}' },
      'occurredAt=day,csat=score,externalId=id,comment=comment',
    ],
    ['by what the numbers are', { day: '{d}', score: eleven }, 'occurredAt=day,nps=score'],
    [
      'by words under any name',
      { when: '{d}', 'Survey results': ['Extremely satisfied', 'Neutral'] },
      'occurredAt=when,csat=Survey results',
    ],
    [
      'by numbers with words',
      { when: '{d}', Q01: ['1 : Muy satisfecho/a', '5 : Muy insatisfecho/a'] },
      'occurredAt=when,csat=Q01',
    ],
    [
      'with the moment of the answer before that of the last change',
      { 'Updated at': '{d}', 'Created at': '{d}', csat: five },
      'occurredAt=Created at,csat=csat',
    ],
    [
      'with day and time of two columns, and a text that is a complaint',
      { Date: '{d}', Time: '9:1{n}:15 AM', 'Customer Complaint': 'It is broken {n}' },
      'occurredAt=Date+Time,complaint=Customer Complaint',
    ],
    [
      'with an e-mail by what it looks like',
      { day: '{d}', nps: eleven, 'Contact ID': 'a{n}@example.org' },
      'occurredAt=day,nps=nps,contact.email=Contact ID',
    ],
    [
      'with an e-mail by its name, where many are wrong',
      { day: '{d}', nps: eleven, email: ['a{n}@example.org', 'none', 'a@example.org;b@example.org'] },
      'occurredAt=day,nps=nps,contact.email=email',
    ],
    [
      'without an id that only counts, or that is a customer',
      { 序号: five, 用户编号: 'u{n}', 时间: '{d}', 满意度: five },
      'occurredAt=时间,csat=满意度',
    ],
    [
      'without numbers that are no scale',
      { day: '{d}', star: five, dish_recommendation: ['-2', '-1', '1'] },
      'occurredAt=day,csat=star',
    ],
    ['without what cannot be told: one to seven', { day: '{d}', points: ['1', '7', '6'] }, 'occurredAt=day ? kind'],
    [
      'of a complaint with how it was answered, by moments before times',
      {
        'Created at': '{d} 09:00',
        Complaint: 'It is broken {n}',
        Status: ['Solved', 'Pending', 'On hold'],
        Assignee: 'Agent {n}',
        'First response status': 'Within SLA',
        'First reply time in minutes': '1{n}',
        'Resolution time (in hrs)': '27:31:0{n}',
        'Resolved at': '{d} 10:00',
        'Closed time': '{d} 11:00',
      },
      'occurredAt=Created at,complaint=Complaint,status=Status,firstRepliedAt=First reply time in minutes,resolvedAt=Resolved at,closedAt=Closed time,agent=Assignee',
    ],
    [
      'of a complaint in Chinese',
      {
        投诉内容: '快递三天没有更新 {n}',
        受理时间: '{d} 09:00',
        状态: ['处理中', '已解决', '待客户回复'],
        负责人: '王芳',
        '首次回复用时（分钟）': '1{n}',
        结案时间: '{d} 11:00',
      },
      'occurredAt=受理时间,complaint=投诉内容,status=状态,firstRepliedAt=首次回复用时（分钟）,closedAt=结案时间,agent=负责人',
    ],
    [
      'of a complaint in Japanese',
      {
        受付日時: '{d} 09:00',
        苦情: '荷物が届きません {n}',
        担当者: '佐藤',
        初回返信日時: '{d} 09:30',
        解決日時: '{d} 10:00',
      },
      'occurredAt=受付日時,complaint=苦情,firstRepliedAt=初回返信日時,resolvedAt=解決日時,agent=担当者',
    ],
    [
      'with how long people waited, and no agent of a rating',
      { day: '{d}', csat: five, Agent: 'A', 'Wait time': '00:0{n}:10', 'Talk time (s)': '1{n}' },
      'occurredAt=day,csat=csat,waitSeconds=Wait time,handleSeconds=Talk time (s)',
    ],
    ...(
      [
        ['ko', '제출일', '서비스에 얼마나 만족하십니까?', '친구에게 추천하시겠습니까?', '기타 의견'],
        ['ru', 'Дата', 'Насколько вы удовлетворены?', 'Порекомендуете ли вы нас?', 'Ваш комментарий'],
        ['pt', 'Data', 'Qual o seu grau de satisfação?', 'Você nos recomendaria?', 'Comentários'],
        ['it', 'Data', 'Quanto è soddisfatto?', 'Ci consiglierebbe a un amico?', 'Commenti'],
        ['es', 'Fecha', '¿Qué tan satisfecho está?', '¿Nos recomendaría?', 'Comentarios'],
        ['de', 'Datum', 'Wie zufrieden sind Sie?', 'Würden Sie uns empfehlen?', 'Ihr Kommentar'],
        ['fr', 'Date', 'Êtes-vous satisfait ?', 'Nous recommanderiez-vous ?', 'Vos commentaires'],
      ] as const
    ).map(([language, day, csat, nps, comment]): [string, Record<string, string | readonly string[]>, string] => [
      `of questions in ${language}`,
      { [day]: '{d}', [csat]: five, [nps]: eleven, [comment]: 'words that say something {n}' },
      `occurredAt=${day},csat=${csat},nps=${nps},comment=${comment}`,
    ]),
    [
      'of reviews in Chinese, by the stars in words, the text and no reply',
      { 评价时间: '{d}', 星级: ['五星', '一星'], 商家回复: '感谢您的光临 {n}', 评价内容: '上菜很快 {n}' },
      'occurredAt=评价时间,csat=星级,comment=评价内容',
    ],
    [
      'with the text and not its type, and without the id of a person',
      {
        openid: 'oX{n}',
        反馈类型: ['投诉', '建议', '其他'],
        反馈内容: '排队太久 {n}',
        满意度: ['满意', '一般', '未评价'],
        提交时间: '{d}',
      },
      'occurredAt=提交时间,csat=满意度,comment=反馈内容',
    ],
    [
      'with the score of the whole before those of parts, and none of a title',
      { day: '{d}', 'Review title': ['Good', 'Excellent'], 'Room satisfaction': five, 'Overall satisfaction': five },
      'occurredAt=day,csat=Overall satisfaction',
    ],
    [
      'with the only question that was answered in sentences',
      { day: '{d}', nps: eleven, 'Which shop?': ['Ann', 'Bo'], 'What went well?': 'The staff was friendly {n}' },
      'occurredAt=day,nps=nps,comment=What went well?',
    ],
    [
      'with an appraisal in stars, and with why',
      {
        日期: '{d}',
        总体评价: ['5星', '2星'],
        服务态度: ['满意', '一般'],
        '推荐意愿(0-10)': eleven,
        推荐理由: '排队太久 {n}',
      },
      'occurredAt=日期,csat=总体评价,nps=推荐意愿(0-10),comment=推荐理由',
    ],
    [
      'of a hotline, of what was asked',
      {
        来电时间: '{d} 09:00',
        诉求内容: '路灯已经坏了三个月 {n}',
        工单状态: ['已办结', '办理中'],
        办结时间: '{d} 11:00',
      },
      'occurredAt=来电时间,complaint=诉求内容,status=工单状态,closedAt=办结时间',
    ],
    ...(
      [
        ['Under which email address can we reach you?', 'a{n}@example.org', 'contact.email'],
        ['What do you like about our mobile app?', 'It opens at once {n}', 'comment'],
        ['How well do we speak your language?', 'Nobody could explain it to me {n}', 'comment'],
        ['What is your mobile number?', '+44 20 7946 00{n}', 'contact.phone'],
        ['What is your full name?', 'Ann Lee of Leeds {n}', ''],
        ['Which page were you on?', 'https://example.org/{n}', 'page'],
        ['Which of our sites is it?', 'https://example.org/{n}', ''],
        ['客户回复内容', '上菜很快，下次再来 {n}', 'comment'],
        ['用户留言回复', '上菜很快，下次再来 {n}', 'comment'],
        ['您对我们的回复有什么意见', '上菜很快，下次再来 {n}', 'comment'],
        ['您有什么建议？: 开放式回复', '上菜很快，下次再来 {n}', 'comment'],
        ['商家的回复内容', '感谢您的光临 {n}', ''],
        ['客户服务回复内容', '感谢您的光临 {n}', ''],
        ['回复内容', '感谢您的光临 {n}', ''],
        ['留言回复', '感谢您的光临 {n}', ''],
      ] as const
    ).map(([name, value, field]): [string, Record<string, string>, string] => [
      `with ${name} as ${field || 'nothing'}`,
      { day: '{d}', [name]: value },
      `occurredAt=day${field && `,${field}=${name}`} ? kind`,
    ]),
    [
      'with a question before the address that was asked for',
      {
        Timestamp: '{d} 09:00',
        'How satisfied are you?': five,
        'What went well?': 'The staff was friendly {n}',
        'What is your email address?': 'a{n}@example.org',
      },
      'occurredAt=Timestamp,csat=How satisfied are you?,contact.email=What is your email address?,comment=What went well?',
    ],
    [
      'with a score of what staff knows of a subject',
      { day: '{d}', 'How satisfied are you with the subject knowledge of our staff?': five },
      'occurredAt=day,csat=How satisfied are you with the subject knowledge of our staff?',
    ],
    [
      'with a score in points, which are no hours',
      { 日期: '{d}', 时间评分: ['5点', '4点', '1点'] },
      'occurredAt=日期,csat=时间评分',
    ],
    [
      'with the hours at which it was scored',
      { 日期: '{d}', 评分时间: '9:1{n}', 满意度: five },
      'occurredAt=日期+评分时间,csat=满意度',
    ],
    [
      'with years of the Republic of China where a name says day, and none of rooms',
      { 房号: '100-1-1{n}', 日期: '114.7.1{n}', 满意度: five },
      'occurredAt=日期,csat=满意度',
    ],
    ['without a moment where rooms look like days', { 房号: '100-1-1{n}', 满意度: five }, 'csat=满意度 ? occurredAt'],
    ['without a moment where none is', { csat: five }, 'csat=csat ? occurredAt'],
  ])('%s', async (_, columns, map) => expect(await guessed(columns)).toBe(map));
});

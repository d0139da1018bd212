import { describe, expect, it } from 'vitest';
import { statusNamed } from './choice-words.ts';

describe('how a ticket stands, by the words of help desks', () => {
  it.each([
    [
      'open',
      [
        'Open',
        'New',
        'On-hold',
        'hold',
        'In Progress',
        'Waiting for support',
        '处理中',
        '待回覆',
        '办理中',
        'In Bearbeitung',
        '対応中',
        'Em andamento',
        'In lavorazione',
        '처리 중',
        'В работе',
      ],
    ],
    [
      'waiting',
      [
        'Pending',
        'waiting',
        'Waiting on Customer',
        'Waiting for customer',
        '待客户回复',
        'Pendiente',
        '返信待ち',
        'Pendente',
        'In attesa',
      ],
    ],
    [
      'resolved',
      [
        'Solved',
        'Resolved',
        '已解决',
        '已解決',
        '已处理',
        'Gelöst',
        'Resuelto',
        'Résolu',
        '解決済み',
        'Resolvido',
        'Risolto',
        '해결됨',
        'Решён',
      ],
    ],
    [
      'closed',
      [
        'Closed',
        'Done',
        'Cancelled',
        '已关闭',
        '已結案',
        '已办结',
        'Geschlossen',
        'Cerrado',
        'Fermé',
        '完了',
        'Fechado',
        'Chiuso',
        '종료',
        'Закрыто',
      ],
    ],
    [undefined, ['odd', '', 'unsolved mystery']],
  ])('%s', (status, words) => {
    for (const word of words) expect([word, statusNamed(word)]).toEqual([word, status]);
  });
});

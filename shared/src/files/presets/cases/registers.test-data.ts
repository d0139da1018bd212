import {
  byTheirClocks,
  isoLike,
  madeUp,
  numberIn,
  oneToFive,
  turns,
  type PresetCase,
  type RawRow,
} from './made-up.test-data.ts';

const cfpbNames =
  'Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?,Complaint ID';
const cfpbOf = (names: string, day: (n: number) => string) =>
  madeUp(names, {
    'Date received': day,
    Product: turns('Mortgage', 'Credit card', 'Mortgage'),
    Issue: turns('Struggling to pay', 'Fees'),
    'Sub-issue': turns('', 'Late fee', ''),
    'Consumer complaint narrative': turns('', 'XXXX charged me twice.'),
    Company: () => 'A BANK',
    State: turns('CA', 'NY', 'CA'),
    'Submitted via': turns('Web', 'Phone', 'Web'),
    'Company response to consumer': () => 'Closed with explanation',
    'Complaint ID': (n) => String(7_000_000 + n),
  });
const ofCfpb = {
  preset: 'CFPB',
  complaint: (row: RawRow) =>
    [row['Issue'], row['Sub-issue'], row['Consumer complaint narrative']].filter(Boolean).join(' — '),
  told: (row: RawRow) => ({
    externalId: row['Complaint ID'],
    category: row['Issue'],
    attributes: {
      product: row['Product'],
      company: 'A BANK',
      state: row['State'],
      channel: row['Submitted via'],
      response: 'Closed with explanation',
    },
  }),
};

const brazil = madeUp(
  'Gestor,Canal de Origem,Região,UF,Cidade,Sexo,Faixa Etária,Ano Abertura,Mês Abertura,Data Abertura,Hora Abertura,Data Resposta,Hora Resposta,Data Finalização,Hora Finalização,Tempo Resposta,Nome Fantasia,Segmento de Mercado,Área,Assunto,Grupo Problema,Problema,Como Comprou Contratou,Procurou Empresa,Respondida,Situação,Avaliação Reclamação,Nota do Consumidor,Análise da Recusa',
  {
    'Canal de Origem': () => 'Plataforma Web',
    UF: turns('SP', 'BA', 'SP'),
    Sexo: turns('F', 'M'),
    // No day above the twelfth.
    'Data Abertura': (n) => `0${1 + (n % 9)}/03/2025`,
    'Hora Abertura': (n) => `0${n % 10}:15:00`,
    'Data Resposta': (n) => (n % 5 === 1 ? '' : `1${n % 3}/03/2025`),
    'Hora Resposta': (n) => (n % 5 === 1 ? '' : `1${n % 10}:20:30`),
    'Data Finalização': (n) => `2025-03-${11 + (n % 9)}`,
    'Hora Finalização': (n) => `2${n % 4}:00:01`,
    'Nome Fantasia': () => 'Um Banco',
    Área: () => 'Serviços Financeiros',
    Assunto: turns('Cartão de Crédito', 'Conta Corrente', 'Conta Corrente'),
    'Grupo Problema': turns('Cobrança / Contestação', 'Atendimento / SAC'),
    Problema: turns('Cobrança indevida', 'Demora no atendimento'),
    Respondida: () => 'S',
    Situação: (n) => (n % 3 ? 'Finalizada avaliada' : 'Finalizada não avaliada'),
    'Avaliação Reclamação': (n) => (n % 3 ? 'Resolvida' : 'Não Avaliada'),
    'Nota do Consumidor': (n) => (n % 3 ? oneToFive(n) : ''),
  },
);
const brazilianMoment = (day: string, time: string) => {
  const [d, m, y] = day.split('/');
  return byTheirClocks(`${y}-${m}-${d} ${time}`);
};

/** Registers of complaints of consumers. */
export const registerCases: readonly PresetCase[] = [
  {
    ...ofCfpb,
    // No day above the twelfth.
    ...cfpbOf(cfpbNames, (n) => `03/0${1 + (n % 9)}/2025`),
    at(row) {
      const [m, d, y] = row['Date received']!.split('/');
      return [y, m, d].join('-');
    },
  },
  {
    ...ofCfpb,
    of: 'of sixteen columns, days of ISO',
    ...cfpbOf(cfpbNames.replace(/,Consumer (?:consent provided|disputed)\?/g, ''), (n) => isoLike(n).slice(0, 10)),
    at: (row) => row['Date received']!,
  },
  {
    preset: 'consumidor.gov.br',
    ...brazil,
    complaint: (row) => [row['Grupo Problema'], row['Problema']].join(' — '),
    at: (row) => brazilianMoment(row['Data Abertura']!, row['Hora Abertura']!),
    scores: { csat: (row) => numberIn(row['Nota do Consumidor']) },
    told(row, kind) {
      const reply = row['Data Resposta'] ? brazilianMoment(row['Data Resposta'], row['Hora Resposta']!) : undefined;
      const end = byTheirClocks(`${row['Data Finalização']} ${row['Hora Finalização']}`);
      return {
        category: row['Grupo Problema'],
        attributes: {
          company: 'Um Banco',
          subject: row['Assunto'],
          state: row['UF'],
          channel: 'Plataforma Web',
          response: row['Situação'],
          outcome: row['Avaliação Reclamação'],
          ...(kind === 'csat' && { first_replied_at: reply, resolved_at: end }),
        },
        ...(kind === 'complaint' && { firstRepliedAt: reply, resolvedAt: end }),
      };
    },
  },
];

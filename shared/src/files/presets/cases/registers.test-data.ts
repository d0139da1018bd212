import {
  byTheirClocks,
  instantAt,
  isoLike,
  madeUp,
  momentOf,
  numberIn,
  turns,
  type PresetCase,
} from './made-up.test-data.ts';

const cfpb = madeUp(
  'Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?,Complaint ID',
  {
    // No day above the twelfth.
    'Date received': (n) => `03/0${1 + (n % 9)}/2025`,
    Product: turns('Mortgage', 'Credit card'),
    Issue: turns('Struggling to pay', 'Fees'),
    'Consumer complaint narrative': turns('', 'XXXX charged me twice.'),
    Company: () => 'A BANK',
    'Submitted via': turns('Web', 'Phone'),
    'Company response to consumer': () => 'Closed with explanation',
    'Complaint ID': (n) => String(7_000_000 + n),
  },
);

const brazil = madeUp(
  'Gestor,Canal de Origem,Região,UF,Cidade,Sexo,Faixa Etária,Ano Abertura,Mês Abertura,Data Abertura,Data Resposta,Data Finalização,Tempo Resposta,Nome Fantasia,Segmento de Mercado,Área,Assunto,Grupo Problema,Problema,Como Comprou Contratou,Procurou Empresa,Respondida,Situação,Avaliação Reclamação,Nota do Consumidor,Análise da Recusa',
  {
    'Canal de Origem': () => 'Plataforma Web',
    UF: turns('SP', 'BA'),
    Sexo: turns('F', 'M'),
    // No day above the twelfth.
    'Data Abertura': (n) => `0${1 + (n % 9)}/03/2025`,
    'Data Finalização': (n) => `2025-03-${11 + (n % 9)}`,
    'Nome Fantasia': () => 'Um Banco',
    Área: () => 'Serviços Financeiros',
    Assunto: turns('Cartão de Crédito', 'Conta Corrente'),
    'Grupo Problema': turns('Cobrança / Contestação', 'Atendimento / SAC'),
    Problema: turns('Cobrança indevida', 'Demora no atendimento'),
    Respondida: () => 'S',
    Situação: (n) => (n % 3 ? 'Finalizada avaliada' : 'Finalizada não avaliada'),
    'Avaliação Reclamação': (n) => (n % 3 ? 'Resolvida' : 'Não Avaliada'),
    'Nota do Consumidor': (n) => (n % 3 ? String(1 + (n % 5)) : ''),
  },
);

const newYork = madeUp(
  'unique_key,created_date,closed_date,agency,agency_name,complaint_type,descriptor,incident_zip,status,resolution_description,resolution_action_updated_date,community_board,borough,open_data_channel_type',
  {
    unique_key: (n) => String(64_000_000 + n),
    created_date: (n) => `${isoLike(n).replace(' ', 'T')}.000`,
    agency: () => 'NYPD',
    agency_name: () => 'New York City Police Department',
    complaint_type: turns('Noise - Residential', 'Illegal Parking'),
    descriptor: turns('Loud Music/Party', 'Blocked Hydrant'),
    status: turns('Closed', 'In Progress', 'Open', 'Started'),
    borough: () => 'QUEENS',
  },
);

const taipei = madeUp('案件編號,派工項目,案件地址,立案日期,立案時間', {
  案件編號: (n) => `113${n % 20}`,
  派工項目: turns('路燈故障', '路面坑洞'),
  案件地址: () => '臺北市信義區',
  立案日期: (n) => isoLike(n).slice(0, 10).replaceAll('-', ''),
  立案時間(n) {
    const { h, i, s } = momentOf(n);
    return h + i + s;
  },
});

const telecom = madeUp(
  'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone',
  {
    'Ticket #': (n) => String(250_000 + n),
    'Customer Complaint': turns('Speed and service', 'Billing'),
    Date: (n) => `${momentOf(n).d}-${momentOf(n).m}-25`,
    Date_month_year: (n) => `${momentOf(n).d}-${['Jan', 'Feb', 'Mar'][Number(momentOf(n).m) - 1]}-25`,
    Time: turns('3:53:50 PM', '10:22:56 AM'),
    'Received Via': turns('Internet', 'Customer Care Call'),
    City: () => 'Abingdon',
    State: () => 'Maryland',
    Status: turns('Closed', 'Open', 'Solved', 'Pending'),
  },
);

/** Registers of complaints. */
export const registerCases: readonly PresetCase[] = [
  {
    preset: 'CFPB',
    ...cfpb,
    written: (row) => [row['Issue'], row['Consumer complaint narrative']].filter(Boolean).join(' — '),
    at(row) {
      const [m, d, y] = row['Date received']!.split('/');
      return [y, m, d].join('-');
    },
    isComplaint: () => true,
  },
  {
    preset: 'consumidor.gov.br',
    ...brazil,
    written: (row) => [row['Grupo Problema'], row['Problema']].join(' — '),
    at(row) {
      const [d, m, y] = row['Data Abertura']!.split('/');
      return [y, m, d].join('-');
    },
    scores: { csat: (row) => numberIn(row['Nota do Consumidor']) },
    isComplaint: () => true,
  },
  {
    preset: 'NYC 311',
    ...newYork,
    at: (row) => instantAt(row['created_date']!.slice(0, 19), -5),
    isComplaint: () => true,
  },
  {
    preset: 'Telecom complaints',
    ...telecom,
    at(row) {
      const [d, m, y] = row['Date']!.split('-');
      const time = row['Time'] === '3:53:50 PM' ? '15:53:50' : '10:22:56';
      return byTheirClocks(`20${y}-${m}-${d} ${time}`);
    },
    isComplaint: () => true,
  },
  {
    preset: 'Taipei 1999',
    ...taipei,
    at: (row) =>
      instantAt(`${row['立案日期']}${row['立案時間']}`.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3-$4-$5-$6'), 8),
    isComplaint: () => true,
  },
];

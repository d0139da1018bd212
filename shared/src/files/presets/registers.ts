import type { Preset } from './preset.ts';

/** Public registers of complaints: every row is one. */
export const registers: readonly Preset[] = [
  {
    name: 'CFPB',
    certainty: 'code',
    has: [
      'Date received',
      'Product',
      'Issue',
      'Company',
      'Submitted via',
      'Company response to consumer',
      'Complaint ID',
    ],
    map: {
      externalId: 'Complaint ID',
      occurredAt: 'Date received',
      complaint: 'Issue+Sub-issue+Consumer complaint narrative',
      category: 'Issue',
      'attributes.product': 'Product',
      'attributes.company': 'Company',
      'attributes.state': 'State',
      'attributes.channel': 'Submitted via',
      'attributes.response': 'Company response to consumer',
    },
    dateOrder: 'mdy',
  },
  {
    name: 'consumidor.gov.br',
    certainty: 'code',
    has: [
      'Nome Fantasia',
      'Área',
      'Assunto',
      'Grupo Problema',
      'Problema',
      'Respondida',
      'Situação',
      'Nota do Consumidor',
    ],
    map: {
      // One year of it has no day of its beginning.
      occurredAt: 'Data Abertura+Hora Abertura|Data Finalização',
      complaint: 'Grupo Problema+Problema',
      // How the company answered.
      csat: 'Nota do Consumidor',
      category: 'Grupo Problema',
      'attributes.company': 'Nome Fantasia',
      'attributes.subject': 'Assunto',
      'attributes.state': 'UF',
      'attributes.channel': 'Canal de Origem',
      'attributes.response': 'Situação',
      'attributes.outcome': 'Avaliação Reclamação',
      'attributes.solved_at': 'Data Finalização',
    },
    dateOrder: 'dmy',
  },
  {
    name: 'NYC 311',
    certainty: 'file',
    has: ['unique_key', 'created_date', 'agency', 'complaint_type', 'descriptor', 'status', 'borough'],
    map: {
      externalId: 'unique_key',
      occurredAt: 'created_date',
      complaint: 'complaint_type+descriptor',
      category: 'complaint_type',
      status: 'status',
      'attributes.agency': 'agency_name|agency',
      'attributes.borough': 'borough',
      'attributes.channel': 'open_data_channel_type',
      closedAt: 'closed_date',
    },
    zone: 'America/New_York',
  },
  {
    name: 'Telecom complaints',
    certainty: 'file',
    has: ['Ticket #', 'Customer Complaint', 'Date', 'Date_month_year', 'Time', 'Received Via', 'Status'],
    map: {
      externalId: 'Ticket #',
      // Its other date, 22-04-15, can be read in several orders.
      occurredAt: 'Date_month_year+Time',
      complaint: 'Customer Complaint',
      status: 'Status',
      'attributes.channel': 'Received Via',
      'attributes.city': 'City',
      'attributes.state': 'State',
    },
  },
  {
    name: 'Taipei 1999',
    certainty: 'file',
    has: ['案件編號', '派工項目', '案件地址', '立案日期', '立案時間'],
    map: {
      // The numbers of its cases come twice.
      occurredAt: '立案日期+立案時間',
      complaint: '派工項目',
      category: '派工項目',
      'attributes.case': '案件編號',
      'attributes.place': '案件地址',
    },
    zone: 'Asia/Taipei',
  },
];

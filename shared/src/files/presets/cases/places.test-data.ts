import {
  byTheirClocks,
  instantAt,
  isoLike,
  madeUp,
  momentOf,
  turns,
  untilSummer,
  type PresetCase,
} from './made-up.test-data.ts';

const newYork = madeUp(
  'unique_key,created_date,closed_date,agency,agency_name,complaint_type,descriptor,incident_zip,status,resolution_description,resolution_action_updated_date,community_board,borough,open_data_channel_type',
  {
    unique_key: (n) => String(64_000_000 + n),
    created_date: (n) => `${isoLike(n + (n % 2) * untilSummer).replace(' ', 'T')}.000`,
    closed_date: (n) => (n % 4 === 0 ? `${isoLike(n + 1).replace(' ', 'T')}.000` : ''),
    agency: () => 'NYPD',
    agency_name: () => 'New York City Police Department',
    complaint_type: turns('Noise - Residential', 'Illegal Parking', 'Illegal Parking'),
    descriptor: turns('Loud Music/Party', 'Blocked Hydrant'),
    status: turns('Closed', 'In Progress', 'Open', 'Started'),
    borough: turns('QUEENS', 'BRONX', 'QUEENS'),
    open_data_channel_type: turns('PHONE', 'ONLINE'),
  },
);
/** The clocks of New York are at -4 hours from 9 March to 2 November 2025. */
const inNewYork = (cell: string) => instantAt(cell.slice(0, 19), cell > '2025-03-09' ? -4 : -5);

const taipei = madeUp('案件編號,派工項目,案件地址,立案日期,立案時間', {
  案件編號: (n) => `113${n % 20}`,
  派工項目: turns('路燈故障', '路面坑洞', '路面坑洞'),
  案件地址: turns('臺北市信義區', '臺北市大安區'),
  立案日期: (n) => isoLike(n).slice(0, 10).replaceAll('-', ''),
  立案時間(n) {
    const { h, i, s } = momentOf(n);
    return h + i + s;
  },
});

const telecomNames =
  'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone';
const telecom = madeUp(telecomNames, {
  'Ticket #': (n) => String(250_000 + n),
  'Customer Complaint': turns('Speed and service', 'Billing', 'Billing'),
  Date: (n) => `${momentOf(n).d}-${momentOf(n).m}-25`,
  Date_month_year: (n) => `${momentOf(n).d}-${['Jan', 'Feb', 'Mar'][Number(momentOf(n).m) - 1]}-25`,
  Time: turns('3:53:50 PM', '10:22:56 AM', '10:22:56 AM'),
  'Received Via': turns('Internet', 'Customer Care Call'),
  City: () => 'Abingdon',
  State: turns('Maryland', 'Georgia', 'Maryland'),
  Status: turns('Closed', 'Open', 'Solved', 'Pending', 'Closed'),
});

const cubanHour = (n: number) => {
  const { y, m, d, h, i, s } = momentOf(n);
  const half = Number(h) < 12 ? 'a. m.' : 'p. m.';
  return `${d}/${m}/${y} ${String(((Number(h) + 11) % 12) + 1).padStart(2, '0')}:${i}:${s} ${half}`;
};
const cuba = madeUp(
  'Centro,Municipio,Sitio,Número,Título,F.Inicio,F.Fin,Especialidad,Elemento,Tecnologia,Tipo Equipo,Clave Cierre,Estado,Observaciones,descripcion,Ütima Acción,Tg (min)',
  {
    Centro: () => 'Plaza',
    Municipio: turns('Playa', 'Cerro', 'Playa'),
    Sitio: (n) => `S${n % 6}`,
    Número: (n) => String(880_000 + n),
    Título: turns('Sin servicio', 'Falla de energía'),
    'F.Inicio': cubanHour,
    'F.Fin': (n) => (n % 4 === 3 ? '' : cubanHour(n + 1)),
    Especialidad: turns('Energía', 'Transmisión', 'Energía'),
    Elemento: (n) => `E-${n}`,
    'Clave Cierre': turns('Batería', '', 'Cable'),
    Estado: (n) => (n % 4 === 3 ? 'Abierto' : 'Cerrado'),
    Observaciones: turns('', 'Grupo electrógeno en camino'),
    descripcion: turns('No hay tono', ''),
    'Tg (min)': (n) => String(29 * 60 + n),
  },
);
/** Winter in Havana ends on 9 March. */
const inHavana = (cell: string) => {
  const [day, time, half] = [cell.slice(0, 10), cell.slice(11, 19), cell.slice(20)];
  const [d, m, y] = day.split('/');
  const [h, ...rest] = time.split(':');
  const hour = (Number(h) % 12) + (half === 'p. m.' ? 12 : 0);
  return instantAt([y, m, d, hour, ...rest].join('-'), -5);
};

const newYorkStatus: Record<string, string> = { Closed: 'closed' };
const telecomStatus: Record<string, string> = {
  Closed: 'closed',
  Open: 'open',
  Solved: 'resolved',
  Pending: 'waiting',
};

/** Registers of what went wrong in places, by the clocks there. */
export const placeCases: readonly PresetCase[] = [
  {
    preset: 'NYC 311',
    ...newYork,
    at: (row) => inNewYork(row['created_date']!),
    complaint: (row) => [row['complaint_type'], row['descriptor']].join(' — '),
    told: (row) => ({
      externalId: row['unique_key'],
      category: row['complaint_type'],
      status: newYorkStatus[row['status']!] ?? 'open',
      closedAt: row['closed_date'] ? inNewYork(row['closed_date']) : undefined,
      attributes: {
        agency: 'New York City Police Department',
        borough: row['borough'],
        channel: row['open_data_channel_type'],
      },
    }),
  },
  {
    preset: 'ETECSA',
    ...cuba,
    at: (row) => inHavana(row['F.Inicio']!),
    complaint: (row) => [row['Título'], row['descripcion'], row['Observaciones']].filter(Boolean).join(' — '),
    told: (row) => ({
      externalId: row['Número'],
      category: row['Especialidad'],
      status: row['Estado'] === 'Abierto' ? 'open' : 'closed',
      resolvedAt: row['F.Fin'] ? inHavana(row['F.Fin']) : undefined,
      attributes: {
        town: row['Municipio'],
        site: row['Sitio'],
        part: row['Elemento'],
        outcome: row['Clave Cierre'],
      },
    }),
  },
  {
    preset: 'Telecom complaints',
    ...telecom,
    at(row) {
      const [d, m, y] = row['Date']!.split('-');
      const time = row['Time'] === '3:53:50 PM' ? '15:53:50' : '10:22:56';
      return byTheirClocks(`20${y}-${m}-${d} ${time}`);
    },
    complaint: (row) => row['Customer Complaint']!,
    told: (row) => ({
      externalId: row['Ticket #'],
      status: telecomStatus[row['Status']!],
      attributes: { channel: row['Received Via'], city: 'Abingdon', state: row['State'] },
    }),
  },
  {
    preset: 'Taipei 1999',
    ...taipei,
    at: (row) =>
      instantAt(`${row['立案日期']}${row['立案時間']}`.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3-$4-$5-$6'), 8),
    complaint: (row) => row['派工項目']!,
    told: (row) => ({
      category: row['派工項目'],
      attributes: { case: row['案件編號'], place: row['案件地址'] },
    }),
  },
];

/** Names of news agencies: in a byline or a dateline they say whose text it is, where another name may be a person's. */

const NAMES = [
  'AFP',
  'Agence France[- ]Presse',
  'Reuters',
  'Thomson Reuters',
  'AP',
  'Associated Press',
  'UPI',
  'dpa',
  'EFE',
  'ANSA',
  'Belga',
  'ATS',
  'Keystone-ATS',
  'APA',
  'Lusa',
  'PAP',
  'PTI',
  'ANI',
  'IANS',
  'AAP',
  'CP',
  'La Presse canadienne',
  'The Canadian Press',
  'Xinhua',
  'Kyodo(?: News)?',
  'Yonhap',
  'Bloomberg',
  'TASS',
  'Interfax',
  'RIA Novosti',
  'Sputnik',
  'Ukrinform',
  'Anadolu(?: Agency)?',
  'AA',
  'DHA',
  'İHA',
  'Azertac',
  'Trend',
  'Armenpress',
  'ТАСС',
  'Интерфакс',
  'РИА Новости',
] as const;

/** Source of a regular expression for one agency, as it is written; to be compiled with `u`. */
export const AGENCY = `(?:${NAMES.join('|')})`;

const WHOLE = new RegExp(`^(?:l['’]|the |agence )?${AGENCY}$`, 'u');

/** Whether a name, be it with an article, is that of an agency of the list and nothing more. Letters in their case. */
export function isNewsAgency(name: string): boolean {
  return WHOLE.test(name.trim());
}

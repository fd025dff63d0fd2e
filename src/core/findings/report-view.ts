import type { Standing } from '../corroboration/standing.ts';
import type { Report } from '../pack/model.ts';
import type { ReportView } from './model.ts';
import type { Names } from './names.ts';

/** One report with names for ids; what has nothing to say is left out, so that the whole stays small. */
export function reportView(report: Report, { asOf }: Pick<Standing, 'asOf'>, names: Names): ReportView {
  const { id, by, at, stance, basis, url, coverage, hedge, quote, via, embeddedWith, figure, retractedAt } = report;
  return {
    id,
    by: names.view(by),
    at,
    stance,
    basis,
    url,
    ...(report.dateApprox && { approx: true as const }),
    ...(coverage && coverage !== 'full' && { coverage }),
    ...(hedge && hedge !== 'none' && { hedge }),
    ...(quote && { quote }),
    ...(via && { via: names.source(via) }),
    ...(embeddedWith && { alongside: names.party(embeddedWith) }),
    ...(figure !== undefined && { figure }),
    ...(retractedAt && retractedAt <= asOf && { retractedAt }),
  };
}

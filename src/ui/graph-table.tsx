import { formatDay } from '../core/findings/format-day.ts';
import type { GraphView, NodeView } from '../core/findings/graph-view.ts';
import { nameList } from '../core/findings/name-list.ts';
import { localText } from '../core/pack/local-text.ts';
import { ExternalLink } from './external-link.tsx';
import { laneTitle, nodeDay, nodeMarks, rolePhrase } from './graph-words.ts';
import type { Speech } from './speech.ts';

export interface GraphTableProps extends Speech {
  view: GraphView;
  /** Rows to show; a claim may have thousands. */
  most: number;
  /** Unseen, it is for screen readers beside the drawing; then it has no links to stumble over. */
  seen: boolean;
}

/** The same as the drawing, row by row. */
export function GraphTable({ view, most, seen, ...speech }: GraphTableProps) {
  const { t, lang } = speech;
  const lanes = new Map(view.lanes.map((lane) => [lane.key, lane]));
  return (
    <div class={seen ? undefined : 'unseen'}>
      <table class="graph-table">
        <caption class="unseen">{t('panel_table_caption', { date: formatDay(view.asOf, lang) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel_col_source')}</th>
            <th scope="col">{t('panel_col_role')}</th>
            <th scope="col">{t('panel_col_day')}</th>
            <th scope="col">{t('panel_col_relies')}</th>
            <th scope="col">{t('panel_col_class')}</th>
          </tr>
        </thead>
        <tbody>
          {view.nodes.slice(0, most).map((node) => {
            const lane = lanes.get(node.lane);
            return (
              <tr key={node.id}>
                <th scope="row">
                  <NameCell node={node} seen={seen} {...speech} />
                </th>
                <td>{[rolePhrase(node, speech), ...nodeMarks(node, speech)].join(', ')}</td>
                <td>{nodeDay(node, speech)}</td>
                <td>{nameList(node.view?.reliesOn ?? [], lang)}</td>
                <td>{lane && laneTitle(lane, speech)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function NameCell({ node: { name, view, here }, seen, t, lang }: { node: NodeView; seen: boolean } & Speech) {
  const text = localText(name, lang);
  const mark = here && <span class="here-tag">{t('panel_this_page')}</span>;
  if (!seen || !view) {
    return (
      <>
        {text} {mark}
      </>
    );
  }
  return (
    <>
      <ExternalLink href={view.url} t={t}>
        {text}
      </ExternalLink>{' '}
      {mark}
    </>
  );
}

import { render } from 'preact';
import { countsLine } from '../core/findings/counts-line.ts';
import { findingLine } from '../core/findings/finding-line.ts';
import type { GraphView } from '../core/findings/graph-view.ts';
import type { ClaimDossier } from '../core/findings/model.ts';
import { provenanceLine } from '../core/findings/provenance-line.ts';
import { localText } from '../core/pack/local-text.ts';
import { LANES_AT_ONCE } from './fold-lanes.ts';
import { GraphDrawing } from './graph-drawing.tsx';
import { nodeDay } from './graph-words.ts';
import { pictureStyle } from './picture.ts';
import { planGraph } from './plan-graph.ts';
import type { Speech } from './speech.ts';
import { wrapLabel } from './wrap-label.ts';

const WIDTH = 960;
const EDGE = 32;
const LINE = 18;
/** Links written under the drawing, and lines that one may take. */
const MOST_LINKS = 40;
const LINES_OF_LINK = 4;

interface Row {
  text: string;
  class: string;
  href?: string;
}

export interface Picture {
  svg: SVGSVGElement;
  width: number;
  height: number;
}

/** The drawing with claim and finding above it, and below it the links, the day and the pack. */
export function graphPicture(dossier: ClaimDossier, view: GraphView, speech: Speech): Picture {
  const plan = planGraph(view, { open: new Set(), lanes: LANES_AT_ONCE }, WIDTH - 2 * EDGE, speech);
  const head = headRows(dossier, speech);
  const foot = footRows(dossier, view, speech);
  const width = plan.width + 2 * EDGE;
  const top = EDGE + head.length * LINE + 16;
  const bottom = top + plan.height + 28;
  const height = bottom + foot.length * LINE + EDGE;
  const place = document.createElement('div');
  render(
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{localText(dossier.text, speech.lang)}</title>
      <style>{pictureStyle()}</style>
      <rect width={width} height={height} fill="#ffffff" />
      <g class="origin-graph">
        <Rows rows={head} y={EDGE} />
      </g>
      <g transform={`translate(${EDGE} ${top})`}>
        <GraphDrawing plan={plan} {...speech} />
      </g>
      <g class="origin-graph">
        <Rows rows={foot} y={bottom} />
      </g>
    </svg>,
    place,
  );
  return { svg: place.firstElementChild as SVGSVGElement, width, height };
}

function Rows({ rows, y }: { rows: readonly Row[]; y: number }) {
  return (
    <>
      {rows.map(({ text, class: name, href }, index) => {
        const line = (
          <text class={name} x={EDGE} y={y + index * LINE + 12}>
            {text}
          </text>
        );
        return href ? (
          <a key={`${index} ${text}`} href={href}>
            {line}
          </a>
        ) : (
          line
        );
      })}
    </>
  );
}

/** A text in as many lines as it takes, up to `most`. */
function rowsOf(words: string, most: number, row: Omit<Row, 'text'>): Row[] {
  const size = row.class === 'meta' ? 11.5 : 13;
  return wrapLabel(words, size, WIDTH - 2 * EDGE, most).map((text) => ({ text, ...row }));
}

function headRows({ text, finding, reach }: ClaimDossier, { t, lang }: Speech): Row[] {
  return [
    ...rowsOf(localText(text, lang), 4, { class: 'name' }),
    ...rowsOf(findingLine(finding, t, lang), 4, { class: 'here' }),
    ...(reach ? rowsOf(countsLine(reach, t), 1, { class: 'meta' }) : []),
  ];
}

/** A picture of dots has no links to follow: addresses stand there to be read, whole. */
function footRows(dossier: ClaimDossier, view: GraphView, speech: Speech): Row[] {
  const { t, lang } = speech;
  const { methodUrl } = dossier.pack;
  const linked = view.nodes.flatMap((node) => (node.view ? [{ node, url: node.view.url }] : []));
  const more = linked.length - MOST_LINKS;
  return [
    ...linked.slice(0, MOST_LINKS).flatMap(({ node, url }) => {
      const words = `${localText(node.name, lang)}, ${nodeDay(node, speech)}: ${url}`;
      return rowsOf(words, LINES_OF_LINK, { class: 'meta', href: url });
    }),
    ...(more > 0 ? rowsOf(t('more', { n: more }), 1, { class: 'meta' }) : []),
    ...rowsOf(provenanceLine(dossier, t, lang), 3, { class: 'meta' }),
    ...rowsOf(`${t('link_method')}: ${methodUrl}`, LINES_OF_LINK, { class: 'meta', href: methodUrl }),
  ];
}

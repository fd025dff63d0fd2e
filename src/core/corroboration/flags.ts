/** Flags explain a grade; none ever decides one. */

import { hasAuthenticImages, showsUnavailableImages } from './images.ts';
import { isSupport } from './live-reports.ts';
import type { Flag } from './model.ts';
import type { OppositionKind } from './opposition.ts';
import type { Origin } from './origins.ts';
import type { Standing } from './standing.ts';
import { isHedged } from './voice.ts';

/** So many relays make a cascade. */
const CASCADE = 3;

const RAISED: Record<Flag, (standing: Standing) => boolean> = {
  interested: ({ classes }) => classes.some(({ relation }) => relation === 'for'),
  embedded: ({ origins }) => origins.some(({ report }) => report?.embeddedWith !== undefined),
  both_sides_agree: ({ opposingSidesAgree }) => opposingSidesAgree,
  anonymous_origin: ({ origins }) => origins.some(isAnonymous),
  self_published: ({ file, origins }) => origins.some(({ source }) => file.sourceOf(source)?.selfPublished === true),
  visual_unverified: hasUnverifiedImages,
  visual_refuted: ({ refuted }) => refuted.length > 0,
  evidence_unavailable: ({ file, origins }) =>
    origins.some(({ report }) => report !== null && showsUnavailableImages(file, report)),
  hedged_origin: ({ origins }) =>
    origins.length > 0 && origins.every(({ report }) => report !== null && isHedged(report)),
  hedge_lost: isHedgeLost,
  detail_added: isDetailAdded,
  relay_cascade: ({ relays }) => relays.length >= CASCADE,
  circular: ({ circular }) => circular.size > 0,
  retracted: ({ live }) => live.withdrawn.some(isSupport),
  denied_by_party: (standing) => isOpposed(standing, 'denial'),
  partly_denied: (standing) => isOpposed(standing, 'partial'),
  prior_denial: (standing) => isOpposed(standing, 'prior'),
  doubted: (standing) => isOpposed(standing, 'doubt'),
  figure_changed: hasSeveralFigures,
  reviewers_disagree: ({ reviews }) => reviews.saysTrue && reviews.saysFalse,
};

/** Every flag, in the order in which an assessment lists them. */
export const FLAGS = Object.keys(RAISED) as readonly Flag[];

/** The flags of a claim on a day, in the order of `FLAGS`. */
export function flagsOf(standing: Standing): Flag[] {
  return FLAGS.filter((flag) => RAISED[flag](standing));
}

function isAnonymous({ report }: Origin): boolean {
  return report?.basis === 'anonymous' || report?.basis === 'anonymous_vouched';
}

function hasUnverifiedImages({ file, origins, asOf }: Standing): boolean {
  return origins.some(({ report }) => report !== null && !hasAuthenticImages(file, report, asOf));
}

function isOpposed({ opposition }: Standing, sought: OppositionKind): boolean {
  return opposition.some(({ kind }) => kind === sought);
}

/** A relay that writes flatly what all its origins on file wrote with caution. */
function isHedgeLost(standing: Standing): boolean {
  return someRelay(
    standing,
    (relay) => !isHedged(relay),
    (origin) => origin.report !== null && isHedged(origin.report),
  );
}

/** A relay that says the whole where all its origins say a part. */
function isDetailAdded(standing: Standing): boolean {
  return someRelay(
    standing,
    (relay) => relay.coverage !== 'part',
    (origin) => origin.coverage === 'part',
  );
}

/** Whether a relay of the one kind relies on origins of the other kind only. */
function someRelay(
  { citations, relays, origins, relyingOn }: Standing,
  isSuchRelay: (relay: NonNullable<Origin['report']>) => boolean,
  isSuchOrigin: (origin: Origin) => boolean,
): boolean {
  const suspects = relays.filter((node) => {
    const report = citations.reports[node];
    return report !== undefined && isSuchRelay(report);
  });
  const [such, other] = [origins.filter(isSuchOrigin), origins.filter((origin) => !isSuchOrigin(origin))];
  if (suspects.length === 0 || such.length === 0) return false;
  const [onSuch, onOther] = [new Set(relyingOn(such)), new Set(relyingOn(other))];
  return suspects.some((node) => onSuch.has(node) && !onOther.has(node));
}

function hasSeveralFigures({ live }: Standing): boolean {
  const figures = new Set(live.support.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
  return figures.size > 1;
}

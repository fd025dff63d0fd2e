/** English words that may lead to a source without saying so for sure. The notation is explained in ../patterns.ts. */

import type { PatternList } from '../patterns.ts';
import { words } from '../verb-table.ts';

export const HINTS: PatternList = [
  [
    { kind: 'hint' },
    `per the
     adamant|convinced|confident|certain|sure|optimistic|hopeful|unequivocal that|about|of
     is|are|was|were|remains|remain adamant|convinced|confident|optimistic|hopeful
     word|view|line|message|verdict|argument|theory|feeling|consensus|position|assessment .. is|was that
     version|versions of
     attributes|attribute|attributed .. to
     puts|put .. down to
     cites|cite|cited
     speaks|speak|spoke|talks|talk|talked of|about
     argues|says|writes|insists|reckons|believes
     citing
     in the words|view|eyes|opinion of
     from the viewpoint|perspective of
     to hear
     by .. account|accounts|admission|count|estimate|estimates|reckoning|tally
     in his|her|their|its own? words|view|telling|account
     account|accounts of
     on .. figures|numbers|count|reckoning|telling
     heard that
     sources
     a|one|the source close|familiar|in|at|with|said|says
     quoting
     quoted by|as
     told by
     was|were|been told
     accused|accuses|accusing of|by
     accuses
     blame|blames|blamed|blaming
     pointed to|at|out
     report|reports by|from|of|that|says|said|say|found|finds|published|in
     a|an|the|new|annual|this|its report
     claim|claims of|that|by
     statement|statements
     interview|interviews
     press|news conference|briefing
     communiqué
     testimony
     testif*
     witness|witnesses
     eyewitness|eyewitnesses
     spokes*
     tweet|tweets|tweeted
     in|on a|her|his|its|their post|posts
     on telegram|twitter|x|facebook|instagram|tiktok|linkedin|youtube
     truth social
     announcement|announcements
     press release
     study|studies
     survey|surveys
     poll|polls
     findings|finding
     research by|from|published|shows|suggests
     researchers|researcher
     scientists|scientist
     analysts|analyst
     experts|expert
     observers|observer
     economists|economist
     monitors|monitor
     critics|critic
     officials
     detectives
     investigators
     allegation|allegations
     accusation|accusations
     rumour|rumours|rumor|rumors
     letter to|from
     information
     intelligence
     evidence of|from|given|gathered|presented|suggests|shows|points
     leaked
     alleg*
     court|inquest|inquiry|tribunal|jury|hearing heard|told how|that|from|of
     in his|her|its|their|a|the ruling|judgment|verdict|letter|memo|report|filing|book|memoir|diary|speech|address|email
     figures|data|statistics show|shows|showed|suggest|suggests
     conclud*
     condemn*
     to say|warn|insist that|the|it|he|she|they|there
     reiterat*
     boast*
     threaten*
     outlined|outlines|portrayed|portrays|depicted|depicts|likened|likens|described|describes
     credits|credited|faulted|faults
     vouch*
     bemoan*
     lament*
     deplor*
     decry|decries|decried
     applaud*
     commended|endorsed|welcomed|praised|hailed|slammed|blasted
     disput*
     refut*
     rebuff*
     speculat*
     reckon*
     contend|contends|contended
     believe|believes
     expressed|expresses
     downplay*
     played|plays|playing down
     ruled|rules|ruling out
     was|were named|identified by
     trimmed|raised|cut|lowered|revised its|their|the .. forecast|forecasts|estimate|outlook|guidance|projection
     criticis*
     criticiz*
     it is|was|remains not? yet? immediately? known|clear|unclear|unknown how|why|who|what|when|where|which
     memo|memos
     court papers|filings|documents|records
     filing|filings|affidavit|lawsuit
     estimates by|from|of
     figures|data from|released|published
     puts .. at
     put the|its|their|his|her .. at
     see|sees|saw .. easing|rising|falling|growing
     pleaded|plead|pleads|pled not? guilty|innocent
     on condition of
     speaking
     asked
     vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised
     apologis*
     apologiz*
     complain*
     warn*
     urge|urges|urged|urging
     admit|admits
     predict*
     forecast*
     fear|fears|feared
     hope|hopes
     voiced|voices
     took aim
     betting|banking|counting on
     dodged|ducked|sidestepped|side-stepped|evaded .. question|questions
     hit out
     lash|lashed|lashes out
     called|calls|call for|on|it|him|her|them|the|that|this
     signalled|signaled
     tipped
     identified .. as
     documented
     recorded .. violations|cases|deaths|incidents|attacks
     have|has long`,
  ],
];

/** Verbs that also name acts, decisions, findings and what things do. */
export const ACTS =
  words(`find show learn hear read share cable wire relay radio email text blog figure project judge rule
  deem consider hold submit determine establish demonstrate discover recall remember understand post broadcast put agree
  signal describe mention indicate suggest promise request demand answer reply respond repeat confirm reveal disclose
  announce add note observe calculate propose recommend decree pledge guarantee certify verify clarify specify notify
  inform remind assure reassure fear expect hope label brand term call hail praise charge condemn_for criticize criticise
  fault protest reject dismiss contest dispute contradict refute rebut question query doubt conclude highlight report
  stress underline underscore relate hint imply attest state volunteer advise caution guess wonder record forecast predict
  write tell declare pronounce proclaim rejoice marvel regret infer reason presume assume suspect believe think estimate
  maintain assert affirm counter retort vow swear reckon speculate posit reiterate admit acknowledge see_for_herself
  see_for_himself see_for_themselves make_clear go_on_record put_out elaborate interject concur stipulate joke muse`);

/** Behind "to be" a common belief; caution without a source. */
export const BELIEFS =
  words(`believe think estimate expect fear suspect presume assume hope understand consider deem judge
  project predict forecast reckon guess know say report`);

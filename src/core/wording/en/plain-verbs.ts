/** English verb forms that their place alone does not tell from nouns and participles. */

import { words } from '../verb-table.ts';

/** Pasts that are no participles. */
export const PASTS = words(`
  arose ate awoke became began bit blew bore broke came chose did drank drew drove fell flew forbade forgot forgave froze
  gave grew hid knew lay mistook outgrew overcame overthrew overtook partook rang ran rode rose sang sank saw shook
  shrank sprang stank strode strove swam swore threw took tore trod underwent undertook undid went withdrew withstood
  woke wore wove wrote`);

/** Pasts that are participles as well. */
export const PASTS_OR_PARTICIPLES = words(`
  beat bought bound broadcast brought built burnt burst cast caught cost cut dealt dug fed felt fought found fled got
  had heard held hit hurt kept laid led left lent let lit lost made meant met paid put read rebuilt said sat sent set shot
  shut slid sold sought spent split spread stood struck stuck swept taught thought told understood upset upheld withheld won`);

/** Verbs without an object: what looks like their participle behind a noun is a past. */
export const INTRANSITIVE = words(`
  agree amount appear apologise apologize arrive ascend attempt bark belong bleed bloom bow campaign capitulate capsize
  cease cheer climb coincide collapse collide come commute compete comply consist conspire contribute converge correspond crash crawl
  crouch crumble cry dabble decay decide decline defect depart depend deteriorate die differ disagree disappear dwell dwindle
  elapse emerge emigrate endeavour erupt escape evolve excel exist explode expire fail fall falter fare fight flare flee
  flinch fluctuate fly flourish frown gallop glow go graduate growl happen hesitate hover immigrate intend interfere intervene jump
  kneel lag languish lapse last laugh lie limp linger listen live look manage march merge migrate occur originate
  panic participate perish persist plummet plunge ponder prevail proceed profit progress prosper protest rain react rebel recede
  recover refuse rejoice relapse rely remain reside resign resort respond result resurface retaliate retreat ricochet riot rise
  roam rot score sag scream seem shine shiver shrink sit sizzle skyrocket slump smile snow soar speak stagnate stand
  starve stay stem strive struggle stumble succeed succumb suffer surface surge survive swerve swim teeter thrive toil topple
  travel tremble trickle tumble vanish vary veer vie vote wait wane waver weep work worsen yawn`);

/** Pasts of such verbs that no rule makes. */
export const INTRANSITIVE_PASTS = words('bled clung crept dwelt fled knelt sat slept slid stood strode wept');

/** Verbs that do with and without an object: pasts where a full sentence is sure. */
export const CHANGING = words(`
  accelerate begin break burn change close continue crack decrease develop double drop dry end ease expand finish freeze
  gather grow halt halve improve increase land melt move open pass pause play quit rally reopen restart resume return roll
  sail settle shift slip slow spread start stop strengthen tip triple turn unfold weaken widen rise stall stabilise
  stabilize narrow deepen form spill split swell lift burst race drift join visit leave enter reach`);

/** Behind these participles an object may stand: "awarded a medal". */
export const GIVEN = words(`
  awarded given granted offered denied paid told asked shown sent handed promised refused allowed called named dubbed
  considered made deemed declared appointed elected sold lent taught issued served allotted assigned forgiven`);

/** Verbs whose present is hardly ever a noun; with -s they stand behind a singular. */
export const PRESENTS = words(`
  accept accuse achieve admit adopt affect agree aim allow announce appear apply approve arrest arrive ask attend avoid ban beat become
  begin belong bring broaden build buy carry catch celebrate choose claim clear climb close collapse collect come
  compete complain confirm connect consist contain continue contribute convict cover create cross cut deal decide
  decline defeat defend deliver demand depend deploy destroy detain develop die differ disappear dominate double draw
  drive drop earn edge eliminate embark emerge employ enable encourage end enjoy ensure enter erupt escape evacuate exceed exist
  expand expect expire explode extend face fail fall feature feed feel fight fill find finish flee fly follow force freeze
  get give go govern grow hail halt hang happen have head hear help hit hold host hurt ignore impose improve include increase
  injure interrupt intercept invade invest investigate invite involve issue join keep kill know lack last launch lead lean learn leave let
  lie lift live lose loom maintain make mark match mean measure meet miss mourn move near need negotiate obtain occupy
  occur offer open operate opt oppose organise organize outnumber overcome overlook overtake overturn owe own participate pay perform persist plummet pose postpone prepare present press pressure prevent produce promise protect
  prove provide publish pull pursue push put quit raise range reach read receive recover reduce refuse regain relate release
  rely remain remember remove reopen repair replace represent require rescue resign resist resume retain retire return reveal reverse
  rise risk rule run save say scrap secure see seek seem seize sell send serve set settle shape share shoot show sign sink sit
  sleep soar speak spend spill spread stand start stay steal stem stop strike struggle struggle suffer suggest suit suppress
  surround survive suspend sweep swim take teach tell tend threaten throw thrive top total tower train trigger try tumble turn
  undergo unite unveil urge use vanish vary vie wait want warn watch wear weigh welcome win withdraw worsen write yield`);

/** Presents in -s that are plural nouns as well: verbs only before an object. */
export const ALSO_NOUNS = words(`
  aims attends bans beats buys catches claims climbs closes covers cuts deals declines defeats demands draws drives drops edges
  ends escapes faces falls features feeds fights fills finds forces freezes halts heads helps hits hosts hurts increases issues
  joins kills lasts launches leads leans leaves lies lifts marks matches means measures meets misses moves needs
  offers opens presents presses promises pulls pushes puts ranges reaches reads releases repairs rescues returns reverses rises risks
  rules runs saves sets shapes shares shoots shows signs sinks spends spreads stands starts stays stems stops strikes
  struggles suits sweeps tops totals towers trains triggers tries tumbles turns uses votes waits watches wears wins yields`);

/** Plural presents that are no nouns. */
export const PLURAL_PRESENTS = words(`
  agree arrive become begin believe belong bring carry come consist contain continue create depend die differ exist expect
  go grow happen have include keep know lack live lose occur operate participate prepare provide receive remain
  rely require resume see seek seem send speak suffer suggest want wear
  write`);

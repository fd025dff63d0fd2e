/** English saying verbs by class and by what may follow them. The letters are explained in verb-table.ts. */

import { governing, type VerbList } from '../verb-table.ts';

export const VERBS: VerbList = [
  [
    'neutral',
    'c',
    `say announce declare state claim assert affirm believe think reckon argue contend insist maintain report note
     observe remark write add explain estimate conclude predict forecast warn suggest indicate reveal disclose stress
     emphasise emphasize underline underscore point_out reiterate repeat reply respond answer retort counter
     confirm verify agree recall remember hope assume presume suspect guess speculate promise pledge vow
     swear guarantee certify attest testify recount relate recommend urge propose request demand advise caution
     lament joke quip boast brag tweet post mention hint imply infer signal hold submit posit opine muse
     ponder reason assess surmise theorise theorize hypothesise hypothesize calculate figure project foresee foretell
     prophesy proclaim pronounce profess reassure assure notify inform tell remind advise read hear learn
     understand establish determine find discover show demonstrate elaborate clarify specify stipulate volunteer
     interject concur aver avow decree rule judge deem consider regret rejoice marvel wonder_aloud
     see_for_herself see_for_himself see_for_themselves make_clear let_it_be_known go_on_record divulge put_out broadcast blog text email radio wire cable relay share`,
  ],
  ['neutral', 'cn', 'announce predict forecast lament'],
  ['neutral', 'nx', 'call brand label term dub characterise characterize hail praise'],
  ['neutral', 'fx', 'express voice'],
  ['neutral', 'nx', 'liken document report demand'],
  ['neutral', 'cix', 'threaten'],
  ['neutral', 'x', 'put see count record log tally'],
  ['neutral', 'q', 'put_it'],
  ['neutral', 'x', 'order implore exhort'],
  ['admission', 'n', 'claim_responsibility'],
  ['neutral', 'cnx', 'fear expect confirm describe mention'],
  [
    'neutral',
    'q',
    `continue begin conclude smile laugh sigh shout yell scream cry whisper mutter mumble murmur groan growl snap bark
     bellow roar thunder sob sniff shrug nod exclaim gush enthuse chuckle giggle grin crow gloat tease jest scoff sneer
     snort grumble moan whine wail plead beg implore coax ask enquire inquire query offer sum_up summarise
     summarize open close chip_in pipe_up weigh_in quote cite hit_back fire_back shoot_back lash_out blurt stammer stutter
     intone drawl rasp croak chant sing recite dictate narrate comment commentate analyse analyze reflect philosophise
     muse counsel lecture preach scold chide rage fume rant vent`,
  ],
  ['accusatory', 'a', 'accuse blame condemn_for fault'],
  ['accusatory', 'c', 'charge'],
  ['accusatory', 'nx', 'condemn criticise criticize deplore lambast lambaste castigate deride'],
  ['accusatory', 'cn', 'allege denounce decry'],
  ['accusatory', 'c', 'protest'],
  ['accusatory', 'c', 'complain'],
  ['neutral', 'fx', 'cite point_to apologise apologize reveal disclose'],
  ['accusatory', 'nx', 'point_the_finger_at'],
  ['accusatory', 'nix', 'complain_of complain_about'],
  ['neutral', 'nix', 'warn_of warn_against speak_of tell_of boast_of boast_about'],
  ['neutral', 'i', 'report recall remember describe claim profess'],
  ['neutral', 'nix', 'vow pledge promise reiterate stress emphasise emphasize'],
  [
    'neutral',
    'nix',
    'rule_out insist_on call_for call_on hint_at play_down downplay brush_aside brush_off cast_doubt_on',
  ],
  ['neutral', 'nix', 'apologise_for apologize_for object_to speak_out_against'],
  ['accusatory', 'nx', 'hit_out_at lash_out_at take_issue_with'],
  ['neutral', 'x', 'name identify welcome applaud'],
  ['denial', 'cifx', 'deny'],
  [
    'denial',
    'nx',
    `plead_not_guilty maintain_his_innocence maintain_her_innocence maintain_their_innocence
     protest_his_innocence protest_her_innocence protest_their_innocence`,
  ],
  ['denial', 'cfx', 'dispute refute rebut reject dismiss disavow repudiate contradict contest rubbish disclaim'],
  ['admission', 'cif', 'admit acknowledge concede confess'],
  ['admission', 'nix', 'confess_to admit_to own_up_to plead_guilty_to'],
  ['doubt', 'c', 'doubt question query wonder'],
];

/** Prepositions behind which these verbs have what is told. */
export const OBLIQUES = governing([
  ['about of over at', 'complain'],
  ['about', 'grumble moan whine'],
  ['about of against', 'warn'],
  ['against', 'advise'],
  ['about of', 'boast'],
  ['for', 'apologise apologize'],
]);

/** English expressions of caution, certainty and report. The notation is explained in ../patterns.ts. */

import type { PatternList } from '../patterns.ts';

export const PATTERNS: PatternList = [
  [
    { kind: 'according' },
    `according to
     in the words of
     in the view of
     in the opinion of
     as per
     per
     by the estimate|estimates|account|count|reckoning|tally of
     by .. own account|admission|count|estimate|reckoning
     by|on .. 's own? figures|numbers|count|estimate|estimates|reckoning|tally|account|admission
     in .. 's own? words|view|opinion|telling|account|version|estimation|assessment
     in his|her|their|its own? words|view|opinion|telling|account|estimation
     if .. is|are to be believed
     to hear`,
  ],
  [
    { kind: 'nothing' },
    `according to plan
     according to schedule
     according to need|needs
     according to whether
     per cent|day|week|month|year|hour|minute|night|head|capita|person|se|annum|mile|litre|gallon|share|game|match|household|unit
     not necessarily
     as likely
     more likely to
     most likely to
     less likely to
     equally likely
     likely voters
     may day
     it goes without saying
     that is to say
     needless to say
     suffice it to say
     that|this said
     that being said
     having said that
     to say the least
     to say nothing of
     say what you
     so-called
     appears|appear|appeared in|before|at|on
     so to speak
     as far as
     may have to
     may not`,
  ],
  [
    { kind: 'hedge', type: 'epistemic_adverb' },
    `unlikely
     apparently
     probably
     possibly
     perhaps
     maybe
     presumably
     seemingly
     conceivably
     potentially
     likely
     very|most|highly likely
     more than likely
     appears|appear|appeared to
     seems|seem|seemed to
     appears|appear|appeared that
     seems|seem|seemed that
     seems|seem|seemed as
     seems|seem|seemed likely
     it appears|seems that?
     it is|was possible|probable|likely|conceivable|plausible that?
     it looks|looked as if|though
     chances|odds are that?
     it may|might be that
     there is every reason to believe
     every reason to believe|think|suspect
     suspected
     suspected of
     supposed to
     supposedly
     supposed
     apparent
     presumed
     may|might|could have been?
     may|might well? be
     might
     may
     may not have been?
     is|are|was|were assumed|presumed to
     is|are|was|were|be feared
     in all likelihood
     in all probability
     tentatively
     could well? be
     could well? begin|start|resume|happen|occur|come|arrive|return|reach|last|take|cost|face|lead|become|mean|result
     could well? rise|fall|drop|lose|gain|double|trigger|cause|force|prompt|spread|worsen|collapse|vanish|disappear|strike|hit
     could well? delay|affect|threaten|jeopardise|jeopardize|endanger|hamper|derail|lie|number|run|go|end|have
     possible
     probable`,
  ],
  [
    { kind: 'hedge', type: 'distancing' },
    `reportedly
     allegedly
     purportedly
     ostensibly
     purported
     purports|purport|purported to
     alleged
     unconfirmed
     by all accounts
     is|are|was|were believed|thought|understood to
     believed|thought|understood|presumed to be|have`,
  ],
  [
    { kind: 'hedge', type: 'approximator' },
    `about
     around
     roughly
     approximately
     some
     close to
     nearly
     almost
     an estimated`,
  ],
  [
    { kind: 'hedge', type: 'estimate_noun' },
    `estimates
     estimate`,
  ],
  [
    { kind: 'hedge', type: 'wish' },
    `we hope
     i hope
     hopefully`,
  ],
  [
    { kind: 'hedge', type: 'knowledge_limit' },
    `to the best of our|my|his|her|their knowledge
     as far as we|i|anyone know|knows|can
     as far as is known
     so far as we|i know
     to our|my knowledge
     for all we|i know
     as far as can be established|determined|told
     until proven otherwise`,
  ],
  [
    { kind: 'distancing' },
    `we|i do not|n't know whether|if
     we|i don't know whether|if
     did|does|do not know whether|if
     didn't|doesn't|don't know whether|if
     no idea whether|if
     we cannot|can't say whether|if
     it is|was not? yet? unclear|unknown whether|if
     it is|was not yet? clear|known whether|if
     it was|is not immediately clear whether|if
     it wasn't|isn't immediately? clear whether|if
     nobody|no knows whether|if
     could|can not be .. verified|confirmed|authenticated|corroborated independently?
     cannot|couldn't|can't be .. verified|confirmed|authenticated|corroborated independently?
     has|have not been .. verified|confirmed|authenticated|corroborated independently?
     hasn't|haven't been .. verified|confirmed|authenticated|corroborated independently?
     was|were|is|are not .. verified|confirmed|authenticated|corroborated independently?
     could|can not immediately? independently? verify|confirm|authenticate|corroborate
     did not independently verify|confirm
     couldn't|can't|cannot immediately? independently? verify|authenticate|corroborate
     has|have|had not been able to independently? verify|confirm|authenticate
     was|were|is|are not able to independently? verify|confirm|authenticate
     was|were|is|are unable to independently? verify|confirm|authenticate
     unable to independently? verify|confirm|authenticate
     i|we can't|cannot vouch for
     can not vouch for
     can't|cannot vouch for
     impossible to independently? verify|confirm
     not possible to independently? verify|confirm
     no independent confirmation
     no way to|of verify|verifying
     without independent confirmation
     should be treated with caution
     treated with caution
     taken with a pinch|grain of salt
     with a pinch|grain of salt
     whose authenticity .. established|confirmed|verified
     remains|remain unverified|unconfirmed
     neither|none .. could|can be independently? verified|confirmed|checked|authenticated|corroborated independently?
     neither|none .. has|have been independently? verified|confirmed|authenticated|corroborated independently?
     unverified
     independently unverified`,
  ],
  [
    { kind: 'certainty', type: 'assertive' },
    `it is clear that
     it is obvious|evident|certain|undeniable that
     there is no doubt that?
     there is no question that
     without a? doubt
     no doubt
     clearly
     undoubtedly
     unquestionably
     undeniably
     certainly
     obviously
     evidently
     the fact is
     in fact`,
  ],
  [
    { kind: 'certainty', type: 'intensifier' },
    `completely
     totally
     entirely
     absolutely
     utterly
     unprecedented
     exclusive
     exclusively
     extremely
     at all costs`,
  ],
  [
    { kind: 'certainty', type: 'firsthand_claim' },
    `saw for himself|herself|themselves|itself|ourselves
     saw with his|her|their|our own eyes
     with his|her|their|our|my own eyes
     first-hand
     firsthand
     on the spot
     i was there`,
  ],
  [
    { kind: 'report' },
    `there are|were .. reports
     there is .. report
     there are|were .. rumours|rumors
     there has|have been .. reports|rumours|rumors|talk|speculation
     there are|were|is|was claims|allegations|suggestions|accusations
     there has|have been claims|allegations|suggestions|accusations
     word spread|came that
     word .. spread that
     reports from .. say|said|speak|spoke|tell|told|suggest|suggested|indicate|indicated|describe|described|claim|claimed|put
     amid|after|following|despite claims|allegations|accusations that|of
     reports speak|spoke|tell|told of
     reports say|said|suggest|suggested|claim|claimed|emerged|indicate|indicated
     reports of
     reports that
     media reports
     rumours|rumors of|that|say|are|have
     word has it that?
     there is|was .. speculation|talk|suspicion that
     there is|was .. speculation|talk|suspicion .. that
     so|as the story|legend goes
     the story|legend goes
     legend has it that?
     the word|talk|gossip|whisper is|was that
     the word|talk|gossip|whisper in|on|at|around .. is|was that
     rumour|rumor has it that?
     unconfirmed reports
     word is that?`,
  ],
  [
    { kind: 'agentless' },
    `it was|is|has been? announced|reported|said|claimed|alleged|confirmed|disclosed|rumoured|rumored that?
     it is|was widely? understood|believed|thought that?
     it has? emerged|transpired .. that
     it has? emerged|transpired
     is|are|was|were said to
     is|are|was|were reported to
     is|are|was|were alleged to
     is|are|was|were rumoured|rumored to`,
  ],
  [
    { kind: 'seen' },
    `can be seen
     could be seen
     is|are|was|were visible
     is|are|was|were seen
     you can see
     in it ,?
     we see
     one sees`,
  ],
  [
    { kind: 'witness' },
    `i|we .. saw|heard|watched|witnessed|felt
     i|we have seen|heard
     i was
     we were
     i've seen
     we've seen
     saw for himself|herself|themselves`,
  ],
  [
    { kind: 'inferred' },
    `judging by|from
     traces .. suggest|suggested|indicate|indicated
     inferred|infer|infers from
     deduced|deduce|deduces from`,
  ],
  [
    { kind: 'condition' },
    `if
     unless
     without
     provided
     in case
     had it|he|she|they|we`,
  ],
];

/** English nouns that tell who can speak, what speaks for somebody, and what is shown. Singular. */

import { nounClasses, words } from '../verb-table.ts';

export const PEOPLE = words(`
  man woman person people source child teenager youth girl boy father mother parent brother sister son daughter husband wife
  widow relative uncle aunt cousin nephew grandfather grandmother friend neighbour neighbor comrade colleague
  official leader chief head boss president vice-president director chairman chairwoman chair executive ceo minister secretary
  mayor deputy councillor councilor lawmaker senator congressman congresswoman mp politician prefect governor
  ambassador diplomat consul chancellor king queen prince princess pope bishop cardinal imam rabbi priest envoy
  spokesman spokeswoman spokesperson commissioner delegate representative negotiator mediator observer inspector auditor
  general colonel commander captain lieutenant sergeant admiral marshal major soldier officer serviceman
  fighter militiaman rebel insurgent separatist policeman policewoman agent firefighter rescuer guard warden
  pilot judge magistrate prosecutor lawyer attorney solicitor barrister juror plaintiff defendant suspect
  victim witness survivor hostage refugee migrant prisoner inmate detainee protester demonstrator striker
  activist campaigner unionist opponent candidate voter citizen taxpayer resident local villager passer-by tourist
  traveller traveler passenger customer client consumer user viewer fan supporter subscriber doctor physician
  surgeon nurse psychiatrist pharmacist vet medic paramedic patient researcher scientist professor teacher lecturer
  student pupil historian expert specialist analyst economist sociologist climatologist astronomer
  physicist biologist chemist engineer technician worker employee craftsman farmer shepherd fisherman sailor driver
  contractor entrepreneur manufacturer investor shareholder banker trader player coach manager defender goalkeeper
  runner athlete champion referee journalist reporter correspondent columnist editor photographer blogger
  writer author novelist poet actor actress filmmaker singer musician painter sculptor architect heir owner tenant
  landlord founder partner insider whistleblower informant member volunteer aide adviser advisor captain veteran
  whip treasurer accountant broker trustee steward caretaker organiser organizer planner regulator watchdog surveyor
  co-author successor predecessor hunter hiker cyclist swimmer skipper midfielder centre-back winger pensioner
  militant attacker hacker kidnapper captor smuggler trafficker premier taoiseach sheikh emir sultan ayatollah cleric pastor
  harbourmaster stationmaster postmaster vicar nun monk chaplain coroner sheriff ranger constable superintendent detective investigator midwife dentist therapist
  statistician mathematician batsman bowler quarterback pitcher forward sprinter jockey boxer golfer skier rower gymnast goalie
  rival chef baker butcher waiter hairdresser plumber electrician builder carpenter mechanic trucker courier miner docker
  rancher grower producer presenter host rapper dancer composer conductor curator librarian collector reviewer influencer
  youtuber streamer designer programmer undersecretary graduate dean provost headteacher tutor rector grandson granddaughter
  stepfather stepmother fiancé fiancée girlfriend boyfriend ex-wife ex-husband mum mom dad twin teen adult retiree squatter
  bystander onlooker commuter pedestrian rider climber diver surfer worshipper pilgrim recruit cadet sniper paratrooper marine
  signatory arbitrator ombudsman actuary speaker backbencher peer lord baroness cfo coo civilian crew taliban
  clerk bailiff usher registrar cashier receptionist butler barber tailor locksmith welder roofer foreman supervisor instructor
  lifeguard bodyguard dispatcher operative pollster forecaster moderator commentator pundit critic buyer seller vendor dealer
  bidder parishioner co-founder co-owner co-chair visitor guest attendee spectator applicant occupant recipient frontman landlady godmother godfather ringleader veterinarian`);

export const INSTITUTIONS = words(`
  government ministry presidency kremlin pentagon parliament senate assembly congress council commission committee prefecture
  court tribunal police army navy military force forces troops staff command defence defense town city county state country nation
  republic kingdom union organisation organization alliance coalition party movement front federation association charity
  ngo foundation league club team institute institution university school college hospital clinic laboratory lab centre center
  observatory agency bureau office service department administration authority authorities embassy consulate
  delegation mission company firm group corporation bank carmaker automaker operator supplier retailer grocer insurer airline
  lender consultancy startup subsidiary church diocese vatican militia regiment brigade battalion opposition
  regulator watchdog prosecutors lawyers unions attorneys investigators detectives board panel jury family band
  airport utility side brewery shipyard publisher developer chamber house white-house un eu nato
  junta regime faction cartel coastguard brigade crew garrison taskforce inspectorate secretariat consortium conglomerate
  exchange fund trust museum gallery theatre theater orchestra academy festival studio franchise fifa uefa ioc nhs imf opec
  hospice prison jail shelter sanctuary zoo mosque synagogue parish archdiocese borough municipality district caucus cabinet
  carrier palace inquest thinktank think-tank lobby pressure-group premiership rebels chipmaker startup start-up insurer builder`);

export const OUTLETS = words(`
  agency newspaper daily weekly monthly magazine journal review radio channel television tv broadcaster site website
  outlet gazette tribune blog podcast portal network wire media press paper`);

export const UNTRACEABLE = words(`
  official source witness resident local neighbour neighbor villager survivor soldier officer fighter militiaman
  rebel insurgent expert analyst observer economist doctor nurse medic employee worker media people person man woman
  friend colleague specialist diplomat policeman firefighter rescuer aide adviser advisor insider lawmaker mp passer-by tourist
  customer protester demonstrator activist refugee migrant parent student pupil teacher researcher scientist journalist
  blogger passenger sailor fisherman farmer shepherd militia site outlet channel newspaper member fan supporter poll
  survey study report relative historian patient victim hostage user consumer voter trader investor executive manager
  whip driver engineer critic campaigner`);

export const SPEECH_NOUNS = words(`
  estimate figure count tally toll word statement testimony claim account version data information calculation forecast
  assessment analysis finding result conclusion remark comment reckoning admission`);

export const DOCUMENTS = words(`
  report study survey poll document note letter statement memo lawsuit complaint indictment filing ruling judgment verdict
  paper notice article book audit record contract invoice archive transcript inquiry investigation inspection examination post-mortem probe statistics figures
  petition affidavit charter charge-sheet autopsy census review file papers bulletin communique email`);

export const FACTS = words(`
  accusation allegation claim charge criticism responsibility involvement existence presence participation
  hypothesis theory version rumour rumor suspicion information assertion fact intention idea link guilt wrongdoing fault
  mistake error failing failure flaw defect breach problem shortcoming fraud murder rape crime theft doping corruption
  use payment loss death negligence abuse violence threat lie incident accident leak hack irregularity validity
  legality legitimacy authenticity figure estimate result finding conclusion argument explanation report possibility
  suggestion notion knowledge collusion defeat guilty plagiarism tampering liability motion role part misconduct delay
  concern worry fear anger disappointment doubt hope regret relief satisfaction surprise outrage sadness scepticism skepticism
  optimism pessimism opposition support solidarity dismay frustration gratitude sympathy condolences confidence outrage alarm
  innocence difficulty difficulties receiving paying spying bribery affair ties story verdict count condition reason lack shortage extent scale cost`);

export const CONTRACTS = words(
  'entry access permission bail visa visas right rights request treaty motion appeal petition application injunction',
);

export const VISUALS: Readonly<Record<string, 'video' | 'photo' | 'satellite' | 'document'>> = {
  video: 'video',
  footage: 'video',
  clip: 'video',
  recording: 'video',
  image: 'photo',
  photo: 'photo',
  photograph: 'photo',
  picture: 'photo',
  document: 'document',
  memo: 'document',
  transcript: 'document',
  record: 'document',
  file: 'document',
  lawsuit: 'document',
  report: 'document',
  invoice: 'document',
  contract: 'document',
  audit: 'document',
  indictment: 'document',
  email: 'document',
};

/** Nouns of telling, by the class of what is told. */
export const CLAIM_NOUNS = nounClasses([
  [
    'neutral',
    `claim assertion warning suggestion insistence prediction contention argument promise announcement statement
    conclusion view belief remark comment complaint version position theory line verdict`,
  ],
  ['accusatory', 'accusation allegation charge'],
  ['denial', 'denial'],
  ['admission', 'admission confession'],
]);

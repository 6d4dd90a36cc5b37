// The vocabulary of labels and titles: which words name an office, an organisation, a role or nothing at all.
// Only words of the language stand here, never the name of a person.

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Forms of address and what they say about gender. */
export const honorifics: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ['mr', 'm'],
  ['mister', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['ms', 'f'],
  ['mrs', 'f'],
  ['miss', 'f'],
  ['madam', 'f'],
  ['madame', 'f'],
  ['dame', 'f'],
  ['lady', 'f'],
  ['dr', null],
  ['doctor', null],
  ['mx', null],
  ['prof', null],
  ['hon', null],
  ['honorable', null],
  ['drs', null],
  ['doctors', null],
  ['messrs', 'm'],
  ['mses', 'f'],
  ['mmes', 'f'],
]);

/** Nouns that make what precedes a surname an office, a rank or a calling. */
export const officeHeads = words(`
  secretary undersecretary administrator director chair chairman chairwoman chairperson cochair co-chair nsa
  president minister chancellor premier taoiseach king queen prince princess emir amir sultan sheikh crown
  excellency senator representative congressman congresswoman congressmember governor mayor ambassador general
  admiral colonel major captain lieutenant commander sergeant corporal private airman specialist ensign marshal
  brigadier chief surgeon attorney solicitor speaker leader whip justice judge commissioner advisor adviser
  coordinator counsel counselor counsellor envoy spokesperson spokesman spokeswoman professor reverend pastor bishop
  archbishop cardinal rabbi imam father sister brother pope coach sheriff superintendent principal dean provost
  councilmember councilman councilwoman councilor delegate treasurer comptroller auditor inspector officer trustee
  fellow czar liaison archivist usher economist scientist apnsa astronaut chaplain legislator assemblymember
  assemblyman assemblywoman lady gentleman member head manager founder ceo negotiator architect strategist
  commandant consul nuncio patriarch usaid gen adm col capt lt sgt sen rep gov sec amb pres rev maj cmdr vp
`);

/** Heads that several people bear at once, so that head and surname together still do not name one person. */
export const sharedHeads = words(`
  senator representative congressman congresswoman congressmember governor mayor ambassador general admiral colonel
  major captain lieutenant commander sergeant corporal private airman specialist ensign brigadier chief judge
  justice professor reverend pastor bishop archbishop cardinal rabbi imam father sister brother coach sheriff
  officer delegate councilmember councilman councilwoman councilor legislator assemblymember assemblyman
  assemblywoman trustee fellow member prince princess sheikh gen adm col capt lt sgt sen rep gov amb rev maj cmdr
  spokesperson spokesman spokeswoman counsel liaison dean principal chaplain
`);

/** Words that qualify an office or name an organisation; inside a name they would be out of place. */
export const officeModifiers = words(`
  acting administration deputy assistant associate principal senior special executive vice first second lady interim
  former outgoing incoming designate elect under co emeritus presidential prime foreign defense defence interior
  finance press white house national international global regional federal state united states u.s us american
  homeland security council communications communication strategic economic economics economy domestic policy
  climate energy clean innovation infrastructure implementation management budget office commerce treasury labor
  education transportation agriculture health human services veterans affairs housing urban development
  environmental protection agency trade science technology technologies cyber emerging intelligence response relief
  rescue recovery team task force public engagement intergovernmental legislative political military armed forces
  joint staff army navy naval air marine marines coast guard space department bureau committee commission center
  centers disease control prevention food drug administration border southern northern western eastern europe
  european asia asian africa african pacific indo-pacific middle east hemisphere affairs competition competitiveness
  supply chain port ports pandemic preparedness biodefense medical medicine chief head region gender civil rights
  justice immigration migration refugee resettlement welcome allies operation coalitions media digital equity racial
  tribal native community communities small business general surgeon attorney lieutenant major petty warrant master
  gunnery crown royal archbishop right very most his her majesty highness holiness excellency honourable honorable
  mr. ms. supreme court chief minority majority speaker vice-president nec nsc omb cea cdc fda nih niaid nasa epa
  hhs dhs dod doj dol doe dot hud va fema ostp cms ustr usda usaid fbi cia nato un eu g7 g20 domestic-policy covid
  covid-19 covid19 monkeypox mpox white-house special-assistant personnel social arms nonproliferation
  counterterrorism hostage personal representative permanent opposition parliament party democratic republican
  committee caucus city county district nation nations republic kingdom university institute foundation federation
  association museum historian women girls children families youth seniors workers consumer financial reserve bank
  export import monetary fund fiscal tax revenue internal nuclear nonproliferation resilience sustainability
  environment water land oceans fisheries wildlife parks archives library congress congressional senate assembly
  legislature member members cabinet ministers officials official cast aide aides correspondents journalists
  reporters experts leaders executives ceos chief-of-staff engagement partnerships partnership planning strategy
  operations research analysis review regulatory information advisor adviser advisors advisers law enforcement
  criminal narcotics drugs addiction mental opioid crisis emergency disaster hurricane vaccine vaccination
  vaccinations testing surge data outreach online safety election elections voting voter reproductive access equal
  employment opportunity disability inclusion diversity faith faith-based neighborhood partnerships service corps
  volunteer arts humanities culture cultural sports nutrition hunger farm rural steel aluminum manufacturing
  industrial industry chips semiconductor semiconductors jobs workforce wage hour occupational aviation highway
  railroad rail maritime transit motor vehicles spokesperson
`);

/** Nouns for somebody who is not named, or for many at once. */
export const roleNouns = words(`
  official officials staff staffer aide aides moderator moderators operator audience member members participant
  participants interpreter interpreters translator reporter reporters press pool pooler spokesperson spokesman
  spokeswoman host hosts cohost announcer narrator child children student students pupil crew photographer
  photojournalist journalist correspondent editor voice voices guest guests attendee attendees crowd everyone
  everybody all unknown unidentified man woman men women boy girl boys girls person people panelist panelists
  veteran teacher worker workers employee soldier soldiers sailor sailors troops servicemember cadet cadets officer
  officers agent assistant clerk protester protesters protestor questioner question answer producer anchor
  interviewer interviewee band choir chorus singer singers team group cast player players nurse owner pilot video
  recording audio spouse mother husband wife son daughter kid kids baby family families customer customers supporter
  supporters volunteer volunteers resident residents speaker speakers respondent caller callers viewer listener
  emcee facilitator organizer technician engineer steward stewardess attendant driver usher waiter server bystander
  citizen constituent villager farmer firefighter firefighters delegate delegates delegation principal briefer
  briefers sao male female several multiple both other another
`);

/** Role nouns that are part of many an office, and so speak for a role only at the end of a label. */
export const weakRoleNouns =
  words(`press assistant staff officer officers speaker speakers principal delegate member man woman first second video
  audio spokesperson spokesman spokeswoman team group answer question other child pool host agent clerk pilot owner
  band baby kid singer worker farmer son`);

/** Words for an office that are surnames as well: behind another office they are the surname. */
export const headSurnames = words(
  'king bishop pope dean major usher judge prince head chancellor marshal sheriff brother',
);

/** Offices with one holder at a time, spoken of by the office alone: `THE PRESIDENT`. */
export const soleOffices = words(`
  president vice-president first-lady second-gentleman second-lady first-gentleman prime-minister chancellor
  secretary-general pope king queen taoiseach press-secretary speaker premier
`);

/** Small words that may stand inside an office and never in a name. */
export const joiners = words('of for to the and on in at a an & de-facto');

/** Particles that belong to a surname wherever they stand before it. */
export const particles = words(
  'von van der den de del della di da dos du la le bin ibn al el ter ten st st. san santa o',
);

/** What may follow a name without being the surname. */
export const suffixes = words('jr sr ii iii iv v phd md esq');

/** Numbers told in words behind a role: `SENIOR ADMINISTRATION OFFICIAL TWO`. */
export const numberWords = words(
  `one two three four five six seven eight nine ten first second third fourth fifth a b c d e f i ii iii iv no number`,
);

/** Capitalised words that begin sentences and clauses and are no given names. */
export const sentenceWords = words(`
  a about after again all also although always an and any are as at back because been before being but by can
  clearly could did do does dr during each even every everybody everyone fellow first following for former from good
  great had has have he hello here hey hi his how however i if in indeed is it its just last let like listen look
  many maybe more most mr mrs ms my next no nor not now of oh okay on once one only or other our over please q right
  said say says second see she should since so some still such sure than thank thanks that the their then there
  these they third this those though through to today together tomorrow too two under until up very was we well were
  what when where whether which while who why will with would yeah yes yesterday yet you your against between
  because toward towards per via both congratulations dear late young old new north south east west saint fort mount
  lake camp port january february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday
`);

/** What ends the list of people in a title, in capitals or not. */
export const breakWords = words(`
  en aboard ahead previewing preview previews regarding before after during following announces announcing holds
  hold delivers delivering discusses discussing via honoring marking celebrating commemorating onboard while upon
  concerning about at briefing briefings gaggle call calls conference remarks background readout statement interview
  announcement transcript excerpts excerpt press-call on-the-record off-camera meets meeting visits visiting
  departing arriving through participates hosts welcomes welcoming introducing introduces speaks speaking signs
  signing tours
`);

/** Courtesies between an office and a name, which are no part of the office. */
export const courtesyHeads = words('ambassador admiral colonel captain major senator governor professor reverend');

/** Months, by which a title goes on to its date. */
export const months = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec
`);

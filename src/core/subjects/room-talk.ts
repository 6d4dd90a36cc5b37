const words = (list: string) => new Set(list.trim().split(/\s+/u));

/**
 * Words that neither begin nor end a term: what is said in every press room and on every call about asking and
 * answering, courtesies, times of the calendar, offices, and nouns that name nothing.
 */
export const roomTalk = words(`
  question questions follow-up follow-ups followup answer answers topic topics subject subjects issue issues matter
  matters point points comment comments update updates readout readouts detail details statement statements remark
  remarks announcement announcements briefing briefings gaggle conference call calls mute unmute operator unmuted
  unmuting both programme info muted podium topper
  reporter reporters press media report reports reporting news story stories article colleague colleagues transcript
  background quote quotes asking answering housekeeping clarification clarifications specific specifics homework
  thank thanks thankful please welcome sorry hello hi hey bye goodbye okay ok yes yeah yep no nope sure right good
  great well morning afternoon evening night tonight congratulations appreciation apology apologies luck pleasure honor
  sir ma'am madam gentleman gentlemen lady ladies guy guys folk folks everybody everyone somebody someone anybody
  anyone nobody people person persons man men woman friend friends name names dear god
  today tomorrow yesterday week weeks weekend month months year years day days hour hours minute minutes second seconds
  moment moments time times date dates timing timeline timeframe decade decades century monday tuesday wednesday
  thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march
  april may june july august september october november december eastern a.m p.m
  thing things something anything nothing everything lot lots way ways kind kinds sort sorts type types part parts place
  places case cases sense term terms bit couple number numbers fact facts reason reasons example examples idea ideas
  word words piece pieces bunch range variety series set level levels amount amounts rest half side sides end beginning
  top bottom middle front back area areas aspect aspects element elements situation situations circumstance
  circumstances context basis course regard regards respect relation purpose purposes manner stuff nature scope extent
  president presidents administration administrations secretary secretaries office offices official
  officials team teams staff member members leader leaders leadership government governments senator senators
  congressman congresswoman representative representatives speaker chairman chairwoman governor mayor director minister
  ambassador admiral general mr mrs ms dr sen rep gov chief deputy assistant advisor advisors adviser colonel sergeant
  advisers spokesperson counselor coordinator administrator spokesman spokeswoman aide aides vice counterpart
  counterparts
  process processes decision decisions effort efforts step steps action actions focus priority priorities position
  positions view views opportunity opportunities approach attention role goal goals thinking thought thoughts
  conversation conversations discussion discussions engagement message messages messaging response responses reaction
  reactions concern concerns confidence understanding
  assessment assessments expectation expectations prediction commitment commitments progress impact impacts effect
  effects result results outcome outcomes difference change changes problem problems challenge challenges chance choice
  choices importance look talk speak help need needs want use hope value values interest interests
  country countries past present future list copy page head heads hand hands face eye eyes voice mind heart
  preview overview schedule total percent percentage million billion trillion thousand thousands millions
  billions hundred hundreds dozen dozens provision provisions initiative stage success record line lines ground
  such other others another same different certain able possible likely clear big small little long short high low
  old own next last previous prior recent current early late several many much more most few less least various whole
  entire full only additional further following important significant critical key major main real true best better
  worst worse bad happy glad proud grateful ready available aware confident hopeful wrong fine nice hard easy
  final potential intense increased increase additional specific particular initial individual general common future
  ultimate original actual overall primary personal comprehensive robust unprecedented extraordinary incredible
  explanation interview proportion abundance payoff
  strong serious broad broader larger bigger greater largest biggest greatest single two three four five six seven eight
  nine ten one zero once twice third fourth fifth half double
  become becomes became called named gotten
  get gets getting got go goes going gone come comes coming came make makes making made take takes taking took taken
  give gives giving given put puts putting see sees seeing seen say says saying said tell tells telling told ask asked
  asks know knows knowing known think thinks mean means meaning talking talked speaking spoke spoken looking looked
  looks working worked works doing done does did do be been being is are was were am has had have having try trying
  tried continue continues continuing continued start started starting keep keeping kept let using used based regarding
  including according concerning moving ongoing wondering happening happened leading related expected
  also just really very even still already again now then here there later earlier soon ahead actually basically
  certainly obviously maybe perhaps quite rather too almost always never ever often however though although
  cnn nbc cbs abc fox bloomberg reuters npr voa politico axios msnbc c-span afp upi ap
`);

/** Words that end a longer term (`infrastructure bill`, `nuclear deal`), but say nothing alone or at its beginning. */
export const endsOnly = words(`
  bill bills legislation act policy policies program programs law laws measure measures proposal proposals package deal
  deals plan plans talks agreement agreements meeting meetings visit visits trip trips travel summit group groups event
  events letter letters work jobs job board committee council court department agency line board rule rules review
  investigation order orders system systems crisis strategy campaign project projects site center act fund funds
  funding money dollar dollars cost costs price prices rate rates community communities family families child
  children kids kid city cities state states nation nations world life lives home house room force forces power history
  form forms party parties bank service services relationship relations issue control bill agenda capability
  capabilities support security attack attacks case ruling worker workers company companies industry leader side
  relief standard standards test tests data number level majority minority supply aid status area street
  authority authorities requirement requirements guidance threat threats request requests amendment
`);

/** Words that begin a longer term (`New York`, `state dinner`), but are none alone. */
export const beginsOnly = words(`
  new white house first prime state states world american americans national federal united international global
  domestic local public private political economic military foreign republican republicans democrat democrats democratic
  congress senate congressional house north south east west northern southern eastern western central upper lower
  security family child work job power home life community city history party human social legal economy
`);

/** Whole runs that name the room, its people and its listeners, but no subject. */
export const roomRuns = new Set([
  'white house',
  'united state',
  'american people',
  'american public',
  'prime minister',
  'vice president',
  'first lady',
  'new york time',
  'washington post',
  'wall street journal',
  'associated press',
  'national security',
  'national security council',
  'state department',
  'republican party',
  'democratic party',
  'house republican',
  'senate republican',
  'congressional republican',
  'congressional democrat',
  'senate democrat',
  'house democrat',
  'american family',
  'federal government',
  'oval office',
  'air force one',
  'world leader',
  'abc new',
  'fox new',
  'cb new',
  'nbc new',
]);

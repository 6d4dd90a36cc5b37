/** What in a line tells a place, from what is certain anywhere in a head to what needs a day or a time beside it. */
export type Sign = 'way' | 'town' | 'room' | 'house' | null;

/** How people met who were in no room, or on the way. */
const way =
  /^\(?(?:(?:aboard|on board|en route|air force (?:one|two))(?![\p{L}\p{M}])|via (?:tele|video|satellite|web|zoom|phone|internet|microsoft|skype)|by (?:tele|video|phone))/iu;
/** Words for what people speak in; in English they end a name, or stand before `of`, `at` and a number. */
const rooms =
  '(?:ball|court)?rooms?|halls?|auditorium|theat(?:er|re)|amphitheat(?:er|re)|hotel|building|lawn|garden|residence|' +
  'library|airport|palace|castle|street|avenue|boulevard|square|plaza|church|cathedral|chapel|synagogue|mosque|' +
  'embassy|consulate|stadium|arena|headquarters|hospital|terrace|courthouse|chambers?|pavilion|lobby|' +
  'convention cent(?:er|re)|white house|parliament house|kremlin|capitol|oval office';
/** Words of places that are names of bodies, firms and topics as well. */
const houses =
  'cent(?:er|re)|institute|university|college|school|academy|house|office|museum|club|park|plant|bridge|base|camp|' +
  'harbou?r|port|town|city|village|island|site|location|temple|station|terminal|factory|farm|campus|studios?|' +
  'parliament|monument|memorial|cemetery|gallery';
const endsName = String.raw`(?=$|\s?[,(–—-]|\s(?:of|for|at|in|on|and|the|\d))`;
const room = new RegExp(String.raw`(?<![\p{L}\p{M}’'-])(?:${rooms})${endsName}`, 'iu');
const house = new RegExp(String.raw`(?<![\p{L}\p{M}’'-])(?:${houses})${endsName}`, 'iu');
/** Elsewhere the word begins the name (`Salle des fêtes`), or is the end of one long word (`Rathaussaal`). */
const begins =
  /^(?:(?:el|la|le|les|o|a|il|der|die|das|im)\s|l['’])?(?:salle|hôtel|palais|ambassade|aéroport|rue|théâtre|sala|salón|palacio|hotel|plaza|calle|aeropuerto|embajada|salão|palácio|plenário|auditório|praça|aeroporto|palazzo|piazza|aula|pałac|hotelu?|sál|palác|зал|дворец|кремль|резиденция|посольство|аэропорт)(?![\p{L}\p{M}])/iu;
const compound =
  /(?:saal|halle|haus|platz|stra(?:ß|ss)e|kanzleramt|zentrum|schloss|flughafen|zaal|plein|straat|huis|salen|huset|gatan|slottet|salonu|sarayı|oteli)(?=$|\s?[,(–—-]|\s\d)/iu;
const eastern =
  /^[^。、，\s]{1,24}(?:室|議場|议场|館|馆|廳|厅|ホール|ホテル|官邸|庁舎|大楼|大樓|饭店|堂|회의장|청사|호텔)$/u;
/** Parts of a site that are called as places are: only a time below tells that they are one. */
const siteLine =
  /^(?:media|press|news|help|resource|download|information)\s?(?:cent(?:er|re)|office|library|room)(?:\s|$)/iu;
/** Words of a longest name of a place. */
const mostWords = 12;

/** What a line of a head says of itself: that it names a way to meet, a town, a room, or perhaps a house. */
export function placeSign(line: string): Sign {
  if (way.test(line)) return 'way';
  if (line.split(' ').length > mostWords || /[?!;|→]/u.test(line) || siteLine.test(line)) return null;
  const town = line.includes(',') ? townSign(line.replace(/^\(|\)$/gu, '')) : null;
  if (town === 'town') return town;
  // `Friends of the Library` are named by their first word, as `University of Harbor` is.
  const named = line.replace(/\s(?:of|for)\s[^,]*/gu, '');
  if (room.test(named) || begins.test(line) || compound.test(line) || eastern.test(line)) return 'room';
  return house.test(named) ? 'house' : town;
}

/** Letters of a state that stand behind names as a degree, too: `Ada Moreno, MD`. */
const degrees = new Set(['MA', 'MD', 'MS', 'PA']);
const ofName = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*|of|de|del|da|do|dos|du|la|le|el|am|an|der|upon|sur|sous)$/u;

/** `Town, State` and `Town, Country`: the last part is known by its name. */
function townSign(line: string): Sign {
  const parts = line.split(',').map((part) => part.trim());
  const last = parts.pop()!.replace(/^the /iu, '');
  const letters = last.replaceAll('.', '');
  if (!parts.every((part) => /^[\p{Lu}\p{Lo}]/u.test(part) && part.split(' ').every((word) => ofName.test(word))))
    return null;
  if (degrees.has(letters)) return 'house';
  regions ??= regionNames();
  return codes.has(letters) || regions.has(last.toLowerCase()) ? 'town' : null;
}

const codes = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MI MN MO MT NE NV NH NJ NM NY NC ND OH OK OR RI SC SD TN ' +
    'TX UT VT VA WA WV WI WY DC PR BC ON QC NSW UK USA US UAE'
  ).split(' '),
);
/** States and lands below those that the runtime's locale data names. */
const lands =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|' +
  'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|' +
  'Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|' +
  'Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|' +
  'Wisconsin|Wyoming|District of Columbia|England|Scotland|Wales|Northern Ireland|Republic of Ireland|Republic of Korea|' +
  'New South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Northern Territory|Ontario|Quebec|' +
  'Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland';
let regions: Set<string> | null = null;

function regionNames(): Set<string> {
  const names = lands.toLowerCase().split('|');
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it']) {
    const format = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const one of letters)
      for (const other of letters) {
        const name = format.of(one + other);
        if (name) names.push(name.toLowerCase());
      }
  }
  return new Set(names);
}

/** The words for place that stand before one, and the one form without a colon: `地 點 本院議場`. */
const told =
  /^(?:(?:place|venue|location|(?:tagungs)?ort|lieu|lugar|local|luogo|plaats|miejsce|místo|sted|plats|место|місце|場\s?所|会\s?場|會\s?場|地\s?[点點]|장\s?소|מקום)\s?[:：]|(?:場\s?所|会\s?場|會\s?場|地\s?[点點]|장\s?소)\s)\s*(?=\S)/iu;

/** The place in a line that tells one by a word for it: `Place: Harbor Room`, `Ort: Rathaus`. */
export function toldPlace(line: string): string | null {
  const found = told.exec(line)?.[0];
  const place = found === undefined ? '' : line.slice(found.length).trim();
  return place !== '' && place.length <= 120 && !/https?:|[:：]|@/u.test(place) ? place : null;
}

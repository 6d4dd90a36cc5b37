/** Codes of ISO 639-1 with those of three letters (ISO 639-2/T), which the naming convention of Akoma Ntoso wants. */
const THREE_LETTERS = new Map(
  (
    'af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces cy:cym da:dan de:deu el:ell en:eng es:spa ' +
    'et:est eu:eus fa:fas fi:fin fr:fra ga:gle gl:glg gu:guj he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ' +
    'ja:jpn ka:kat kk:kaz km:khm kn:kan ko:kor ku:kur ky:kir lo:lao lt:lit lv:lav mk:mkd ml:mal mn:mon mr:mar ms:msa ' +
    'mt:mlt my:mya ne:nep nl:nld no:nor nb:nob nn:nno pa:pan pl:pol ps:pus pt:por ro:ron ru:rus sk:slk sl:slv so:som ' +
    'sq:sqi sr:srp sv:swe sw:swa ta:tam te:tel tg:tgk th:tha tl:tgl tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The language of a transcript as a tag of BCP 47; English where it names none. */
export const languageOf = ({ lang }: { lang: string | null }): string => lang ?? 'en';

/** The code of three letters for a tag of BCP 47: `por` for `pt-BR`; `und` where none is known. */
export function threeLetters(tag: string): string {
  const primary = tag.split('-')[0]!.toLowerCase();
  return primary.length === 3 ? primary : (THREE_LETTERS.get(primary) ?? 'und');
}

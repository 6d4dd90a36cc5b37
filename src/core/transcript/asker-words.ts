/**
 * What those who ask are called where no name is printed, by language: words for a question and for who asks it, with
 * their plurals, as patterns of small letters; where a word has accents here, they are asked for (`Fraga` is a name). A
 * label that is one of them is a question, also with an article, a number or a bracket beside it (`THE PRESS`,
 * `QUESTIONER 2`, `Une journaliste`), or a name behind it (`FRAGE HOLM`).
 */
export const askers: Record<string, string> = {
  en: 'qs?|questions?|questioners?|(?:photo)?journalists?|reporters?|correspondents?|newsm[ae]n|interviewers?|(?:members? of the )?(?:press|media)(?: corps)?',
  de: 'zusatz|(?:zusatz|zwischen|nach|ruck|anschluss|publikums)?fragen?|fragesteller(?:in)?(?:nen)?|(?:journalist|reporter|korrespondent|interviewer)(?:in|innen|en)?|presse',
  fr: 'questions?|journalistes?|reporters?|correspondante?s?|intervieweu(?:r|se)s?|presse',
  es: '(?:re)?preguntas?|periodistas?|reporter[oa]s?|interlocutor(?:as?|es)?|entrevistador(?:as?|es)?|corresponsal(?:es)?|prensa',
  pt: 'perguntas?|jornalistas?|reporter(?:es)?|entrevistador(?:as?|es)?|correspondentes?|imprensa',
  it: 'domand[ae]|giornalist[aie]|intervistator[ei]|intervistatric[ei]|stampa',
  ca: 'pregunt(?:a|es)|periodist(?:a|es)',
  ro: 'intrebar(?:e|i|ea)|jurnalist(?:a|i|ul)?|ziarist(?:a|i|ul)?|reporter(?:ul)?',
  nl: 'vra(?:ag|gen)|journalist(?:e|en)?|verslaggever(?:s|ster)?|interviewer',
  sv: 'fråg(?:a|or)|journalist(?:en|er)?|reporter(?:n|s)?',
  da: 'sporgsmal|journalist(?:en|er)?|reporter(?:en|e)?',
  nb: 'sporsmal|journalist(?:en|er)?|reporter(?:en|e)?',
  fi: 'kysymy(?:s|kset)|toimittaj(?:a|at)|haastattelija',
  et: 'kusimu(?:s|sed)|ajakirjani(?:k|kud)',
  lv: 'jautajum(?:s|i)|zurnalist(?:s|i|e)',
  lt: 'klausima(?:s|i)|zurnalist(?:as|ai|e)',
  pl: 'pytani[ae]|dziennikar(?:z|ka|ze)|reporter(?:ka|zy)?',
  cs: 'dotaz|otaz(?:ka|ky)|novinar(?:ka|ky|i)?|redaktor(?:ka)?',
  hu: 'kerdes(?:ek)?|ujsagiro(?:k)?|riporter',
  sl: 'vprasanj[ea]|novinar(?:ka|ji)?',
  hr: 'pitanj[ea]|novinar(?:ka|i)?',
  sq: 'pyetj[ea]|gazetar(?:e|ja|i|et)?',
  tr: 'sorular|soru|gazeteci(?:ler)?|muhabir(?:ler)?',
  el: 'ερωτησ(?:η|εις)|δημοσιογραφο[ςσι]|δημοσιογραφοι',
  ru: 'вопрос(?:ы)?|журналист(?:ка|ы)?|корреспондент(?:ка|ы)?|корр|репортер',
  uk: '(?:за)?питання|журналіст(?:ка|и)?|кореспондент(?:ка|и)?',
  be: 'пытанн[ея]|журналіст(?:ка|ы)?',
  bg: 'въпрос(?:и)?|журналист(?:ка|и)?|репортер(?:ка|и)?',
  sr: 'питањ[еа]|новинар(?:ка|и)?',
  mk: 'прашањ[еа]|новинар(?:ка|и)?',
  kk: 'сұрақ(?:тар)?|журналист',
  ka: 'კითხვა|ჟურნალისტი',
  hy: 'հարց|լրագրող',
  ar: 'س|(?:ال)?(?:سؤال|سوال|اسئلة|أسئلة|سائل|سائلة|صحفي|صحفية|صحافي|صحافية|صحفيون|صحفيين|صحافيون|مراسل|مراسلة|مراسلون|محاور)',
  fa: 'سوال|سوالات|پرسش|پرسش‌ها|خبرنگار|خبرنگاران',
  ur: 'سوال|سوالات|صحافی',
  he: '(?:ה)?(?:שאלה|שאלות|עיתונאי|עיתונאית|עיתונאים|כתב|כתבת)',
  hi: 'प्रश्न|सवाल|पत्रकार|संवाददाता',
  bn: 'প্রশ্ন|সাংবাদিক',
  ta: 'கேள்வி|செய்தியாளர்',
  th: 'คำถาม|ถาม|ผู้สื่อข่าว|นักข่าว',
  id: 'pertanyaan|wartawan(?:wati)?|jurnalis|soalan',
  vi: 'hỏi|cau hoi|phong vien|nha bao',
  sw: 'swali|maswali|mwandishi|waandishi',
  zh: '问|問|提问|提問|.*(?:记者|記者)(?:们|[一二三四五甲乙丙])?',
  ja: '問|質問|質問者|.*記者(?:団)?|幹事社',
  ko: '문|질문|질문자|.*기자(?:들)?',
};

/** Letters for question and answer: whose label is the first one asks, where the second one is a label as well. */
export const letterPairs = [
  'QA',
  'QR',
  'PR',
  'FA',
  'DR',
  'VA',
  'SC',
  'ВО',
  'ΕΑ',
  'سج',
  'שת',
  '문답',
  '问答',
  '問答',
] as const;

/**
 * News agencies, broadcasters and papers, as labels print them: who is called by one asks for it. Those that are names
 * of people or common words too count beside another one only, and so does one of up to four letters not in capitals.
 */
export const outlets = {
  sure:
    'abc|abc news|afp|agence france presse|al arabiya|al jazeera|aljazeera|anadolu(?: agency)?|ansa|ap|aptn|ard|associated press|bbc|belta|' +
    'boston globe|(?:the )?(?:global|financial|new york|straits|hindustan|irish|moscow|japan|korea|los angeles|epoch|economic) times|times of india|caixin|cbc|cbs|cctv|cgtn|channel [479]|channel newsasia|cna|cnbc|cnn|ctv|deutsche welle|deutschlandfunk|dpa|dw|' +
    'the economist|efe|el mundo|el pais|el universal|euronews|europa press|faz|france 24|o globo|the guardian|' +
    'haaretz|hurriyet|interfax(?: ukraine)?|irna|itar tass|itv|jiji(?: press)?|kbs|kyodo(?: news)?|la nacion|la repubblica|la stampa|le figaro|' +
    'le monde|lusa|msnbc|nbc|ndr|newsweek|nhk|nikkei|notimex|npr|nrk|ntb|ntv|nyt|nzz|orf|pbs|people ?s daily|china daily|' +
    'politico|press association|press trust of india|pti|reuters|rfi|ria novosti|rte|rtl|rtve|russia today|sabc|sbs|south china morning post|' +
    'der spiegel|sputnik|srf|suddeutsche|svt|swr|tass|tagesschau|tanjug|taz|televisa|toronto star|tv2|tv4|tvn24|tve|ukrinform|' +
    'upi|usa today|voa|voice of america|wall street journal|washington post|wdr|die welt|wsj|xinhua|yle|yonhap|ynet|zdf|die zeit|' +
    'интерфакс|коммерсантъ?|риа новости|тасс|первыи канал|укрінформ|' +
    '中新社|新华社|新華社|法新社|路透社|美联社|彭博社?|共同社|中央社|塔斯社|俄新社|韩联社|央视|央广网|环球网|연합뉴스',
  doubtful:
    'antara|apa|bild|bloomberg|cq|economist|figaro|forbes|fox|ft|globo|guardian|la|nos|pa|pap|phoenix|rai|reforma|ria|rt|rts|sana|sda|sky|spiegel|' +
    'stern|sz|the hill|time|times|tt|welt|zeit',
  /** What ends in one of these words is an outlet: `China News Service`, `Shenzhen TV`. */
  endings:
    'news|news service|news agency|tv|television|newspaper|media group|broadcasting corporation|radio|zeitung|rundschau|nachrichten',
  /** The same in scripts without blanks. */
  glued: '卫视|日报|晚报|新闻|新聞|通讯社|电视台|时报|周刊',
};

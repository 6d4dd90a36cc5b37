/**
 * What those who ask are called where no name is printed, by language. A label that begins with one of these words
 * (whatever its case) is a question: `FRAGE HOLM`, `QUESTIONER 2`. README.md shows the table.
 */
const askers: Record<string, string> = {
  en: 'Q|QUESTION|QUESTIONER|REPORTER|JOURNALIST|PHOTOJOURNALIST|PRESS|CORRESPONDENT|MEDIA|INTERVIEWER',
  de: 'FRAGE|ZUSATZFRAGE|ZUSATZ|ZWISCHENFRAGE|NACHFRAGE|FRAGESTELLER|FRAGESTELLERIN|JOURNALISTIN|REPORTERIN|INTERVIEWERIN',
  fr: 'QUESTION|JOURNALISTE|INTERVIEWEUR|INTERVIEWEUSE',
  es: 'PREGUNTA|PERIODISTA|INTERLOCUTOR|INTERLOCUTORA|REPORTERO|REPORTERA|ENTREVISTADOR|ENTREVISTADORA',
  pt: 'PERGUNTA|JORNALISTA|REPÓRTER|ENTREVISTADOR|ENTREVISTADORA',
  it: 'DOMANDA|GIORNALISTA|INTERVISTATORE|INTERVISTATRICE',
  nl: 'VRAAG|JOURNALIST|VERSLAGGEVER',
  pl: 'PYTANIE|DZIENNIKARZ|DZIENNIKARKA',
  ru: 'ВОПРОС|ЖУРНАЛИСТ|ЖУРНАЛИСТКА|КОРРЕСПОНДЕНТ|ВЕДУЩИЙ',
  uk: 'ПИТАННЯ|ЗАПИТАННЯ|ЖУРНАЛІСТ',
  tr: 'SORU|GAZETECİ|MUHABİR',
  el: 'ΕΡΩΤΗΣΗ|ΔΗΜΟΣΙΟΓΡΑΦΟΣ',
  zh: '问|問|记者|記者|提问|提問',
  ja: '問|記者|質問|質問者',
  ko: '질문|기자|문',
  ar: 'سؤال|السؤال|صحفي|الصحفي|صحافي|مراسل|المراسل|س',
  fa: 'سوال|پرسش|خبرنگار',
  he: 'שאלה|עיתונאי',
  hi: 'प्रश्न|सवाल|पत्रकार',
};

const words = new Set(Object.values(askers).flatMap((list) => list.split('|')));

/** Whether a label is that of somebody who asks: `Q`, `QUESTION`, `REPORTER 2`, `FRAGE HOLM`, `问`. */
export function isAsker(label: string): boolean {
  const plain = label
    .toUpperCase()
    .replace(/[([（].*$/u, ' ')
    .replace(/^THE /, '')
    .replace(/[#№.:/\d]+/g, ' ')
    .trim();
  if (words.has(plain) || words.has(plain.replace(/S$/, '')) || /(?:记者|記者|기자)$/u.test(plain)) return true;
  const [first = '', ...more] = plain.split(/\s+/);
  // A name may stand behind the word for a question, but what names a profession is then an office.
  return more.length > 0 && more.length <= 3 && isQuestionWord(first);
}

function isQuestionWord(word: string): boolean {
  return /^(?:QUESTION|FRAGE|ZUSATZFRAGE|ZUSATZ|ZWISCHENFRAGE|NACHFRAGE|PREGUNTA|PERGUNTA|DOMANDA|VRAAG|PYTANIE|ВОПРОС|SORU|JOURNALIST|REPORTER|QUESTIONER|记者|記者|기자)$/u.test(
    word,
  );
}

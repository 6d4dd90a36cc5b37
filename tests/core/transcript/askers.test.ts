import { expect, test } from 'vitest';
import { isAsker } from '../../../src/core/transcript/askers.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

test.each([
  ['en', 'Q, Q2, Question 3, QUESTIONER 2, Question (via interpreter), Question from the floor, REPORTER SMITH'],
  [
    'en',
    'THE PRESS, JOURNALISTS, Unidentified Reporter, Reporter (CNN), JOURNALIST, BBC correspondent, Member of the press',
  ],
  ['de', 'FRAGE, Fragen, FRAGE HOLM, ZUSATZFRAGE, ZUSATZFRAGE DR. VON DER HOLM, Frage (Holm), JOURNALISTIN 2'],
  ['fr', 'Question, QUESTIONS, Une journaliste, Les journalistes, Journaliste 2'],
  [
    'es',
    'PREGUNTA, Preguntas, LA PERIODISTA, Periodista García, INTERLOCUTORA, INTERLOCUTORES, Interlocutor no identificado',
  ],
  ['pt', 'PERGUNTA, Jornalista, JORNALISTAS, Repórter, Jornalista não identificado'],
  ['it', 'Domanda, DOMANDE, Un giornalista, GIORNALISTI'],
  ['nl', 'Vraag, VRAGEN, Journalist'],
  ['pl', 'Pytanie, PYTANIA, Dziennikarz, DZIENNIKARKA'],
  ['ru', 'Вопрос, ВОПРОСЫ, Вопрос (перевод), Журналист, Корреспондент'],
  ['uk', 'Питання, Запитання, Журналістка'],
  ['el', 'Ερώτηση, ΕΡΩΤΗΣΗ, Δημοσιογράφος'],
  ['tr', 'SORU, Gazeteci, GAZETECİ, Muhabir'],
  ['cs', 'Otázka, Dotaz, Novinář'],
  ['hu', 'Kérdés, Újságíró'],
  ['the north', 'Fråga, Spørgsmål, Spørsmål, Kysymys, Toimittaja'],
  ['ar', 'سؤال, السؤال, أسئلة, صحفي, صحافية'],
  ['fa', 'خبرنگار, پرسش'],
  ['he', 'שאלה, עיתונאי'],
  ['hi', 'प्रश्न, सवाल, पत्रकार'],
  ['zh', '问, 問, 记者, 記者, 法新社记者, 记者一'],
  ['ja', '問, 質問, 山田記者, 朝日新聞 山田記者'],
  ['ko', '질문, 기자, 기자 1, 김철수 기자'],
  ['outlets', 'AFP, REUTERS, Reuters, BBC, Shenzhen TV, China News Service, LE MONDE, ТАСС, 新华社'],
])('whoever is called so asks: %s', (_, labels) => {
  expect(labels.split(', ').filter((label) => !isAsker(label))).toEqual([]);
});

test('others do not', () => {
  const others =
    'PRESS SECRETARY|MEDIA ADVISER|PRESS OFFICER LEE|A|R|P|FRAGA|Bloomberg|Sana|Efe|WOLF LINDEN, CNN ANCHOR|TOM OAK, CNN CORRESPONDENT|' +
    'THE COURT REPORTER|MODERATOR|QUESTION TIME|Questions and Answers|Anna News Lund|Ведущий|主持人|答|司会|Regierungssprecher Holm|Moderador';
  expect(others.split('|').filter((label) => isAsker(label))).toEqual([]);
});

test('a letter asks beside its answer, and a doubtful outlet beside a sure one', () => {
  const kinds = (...labels: string[]) => {
    const body = [...labels, ...labels].map((label) => `${label}: Some words.`).join('\n\n');
    const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n${body}\n`;
    const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
    return transcript!.turns.slice(0, labels.length).map(({ label, kind }) => `${label} ${kind}`);
  };
  expect(kinds('P', 'R')).toEqual(['P question', 'R statement']);
  expect(kinds('В', 'О')).toEqual(['В question', 'О statement']);
  expect(kinds('Ada Elm', 'Bloomberg', 'Reuters')).toEqual([
    'Ada Elm statement',
    'Bloomberg question',
    'Reuters question',
  ]);
  expect(kinds('Bloomberg', 'Sanders')).toEqual(['Bloomberg statement', 'Sanders statement']);
});

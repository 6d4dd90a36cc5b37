import { expect, test } from 'vitest';
import { directionOf, languageOf } from '../../../src/core/transcript/language.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

test.each([
  [
    'en',
    'Good morning. We speak about the bridge and the port. When does it open? Tomorrow morning, if the weather permits.',
  ],
  [
    'de',
    'Guten Morgen. Wir sprechen über die Brücke und den Hafen. Wann wird sie geöffnet? Morgen früh, wenn das Wetter es zulässt.',
  ],
  [
    'es',
    'Buenos días a todos. Vamos a informar sobre el puente. ¿Cuándo se abre? Mañana por la mañana, si el tiempo lo permite.',
  ],
  [
    'pt',
    'Bom dia a todos. Vamos falar sobre a ponte e o porto. Quando é que abre? Amanhã de manhã, se o tempo o permitir.',
  ],
  ['uk', 'Доброго дня. Ми говоримо про міст і порт. Коли він відкриється? Завтра вранці, якщо дозволить погода.'],
  ['fa', 'صبح بخیر. درباره پل و بندر صحبت می‌کنیم. چه زمانی باز می‌شود؟ فردا صبح، اگر هوا اجازه دهد.'],
  ['ja', 'おはようございます。橋と港についてお話しします。いつ開きますか。明日の朝です。'],
  ['ko', '언제 개통됩니까?'],
  [null, 'Yes. No. Hm.'],
  [null, '12 – 14'],
])('the language is %s', (language, text) => {
  expect(languageOf([text])).toBe(language);
});

test('front matter says it first', () => {
  const read = (front: string) => {
    const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n${front}---\n\nANA: Buenos días a todos ustedes.\n\nQ: ¿Cuándo se abre el puente nuevo?\n\nANA: Mañana por la mañana, si el tiempo lo permite.\n`;
    return parseTranscript({ id: 'x', source: '2030-02-03-x.md', text }).transcript!.lang;
  };
  expect(read('')).toBe('es');
  expect(read('lang: es-MX\n')).toBe('es-MX');
});

test('directions', () => {
  expect(['ar', 'he-IL', 'az-Arab', 'ur', 'en', 'pa', 'zh-Hant'].map(directionOf)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ]);
});

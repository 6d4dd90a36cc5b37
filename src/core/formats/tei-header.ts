import { cslName } from '../citations/item.ts';
import type { Transcript } from '../transcript/types.ts';
import type { FormatContext, KnownSpeaker } from './context.ts';
import { clockTime, xsdDate, xsdDateTime } from './dates.ts';
import { languageOf } from './languages.ts';
import { element, textElement, xmlText, xmlUri } from './xml.ts';

/** The `xml:id` of a speaker; the site's own ids may begin with a digit, which XML does not allow. */
export const speakerXmlId = (id: string) => `speaker.${id}`;

/** What the file is, where it comes from, when and where the briefing was held, and who spoke. */
export function teiHeader(transcript: Transcript, context: FormatContext): string {
  return element(
    'teiHeader',
    {},
    fileDesc(transcript, context) + ENCODING + profileDesc(transcript, context) + revisions(transcript, context),
  );
}

function fileDesc(transcript: Transcript, context: FormatContext): string {
  const { id, title, date, published, sourceUrl, source } = transcript;
  const when = xsdDateTime(published) ?? xsdDate(published);
  return element(
    'fileDesc',
    {},
    element('titleStmt', {}, textElement('title', { type: 'main' }, title)) +
      element(
        'publicationStmt',
        {},
        textElement('publisher', {}, context.siteTitle) +
          textElement('idno', { type: 'briefing' }, id) +
          textElement('idno', { type: 'URI' }, context.address(`/briefings/${id}/`)) +
          AVAILABILITY,
      ) +
      element(
        'sourceDesc',
        {},
        element(
          'bibl',
          {},
          textElement('title', {}, title) +
            textElement('date', { when: xsdDate(date) }, date) +
            (published === null ? '' : textElement('date', { type: 'published', when }, published)) +
            (sourceUrl === null ? '' : textElement('idno', { type: 'URI' }, sourceUrl)) +
            textElement('idno', { type: 'file' }, source),
        ),
      ),
  );
}

const paragraph = (name: string, text: string) => element(name, {}, textElement('p', {}, text));

/** What is known of the rights in it: the words are not the site's to give. */
export const AVAILABILITY = element(
  'availability',
  {},
  element(
    'licence',
    {},
    textElement(
      'p',
      {},
      'The words are those of the source named in the sourceDesc, under the terms of its publisher. What is added to ' +
        'them here, the markup, may be used by anybody for anything.',
    ),
  ),
);

const ENCODING = element(
  'encodingDesc',
  {},
  element(
    'editorialDecl',
    {},
    paragraph(
      'correction',
      'No word of the source was corrected. What the source struck out is a del; the correction it prints in ' +
        'square brackets behind it is an add.',
    ) +
      paragraph(
        'normalization',
        'Line breaks that only wrap the source are undone. Speakers’ labels are as printed, without the colon, ' +
          'in note elements before the utterances.',
      ) +
      paragraph(
        'segmentation',
        'An utterance runs from one speaker’s label to the next; a seg is a paragraph or another block of it, ' +
          'named in its type.',
      ),
  ) +
    element(
      'classDecl',
      {},
      element(
        'taxonomy',
        {},
        textElement('desc', {}, 'Kinds of turns') +
          element('category', { 'xml:id': 'question' }, textElement('catDesc', {}, 'A question to the speaker')) +
          element('category', { 'xml:id': 'statement' }, textElement('catDesc', {}, 'A statement or an answer')),
      ),
    ),
);

function profileDesc(transcript: Transcript, context: FormatContext): string {
  const { location, date, start, end, tags, terms } = transcript;
  const language = languageOf(transcript);
  const setting = element(
    'setting',
    {},
    location.map((place) => textElement('name', { type: 'place' }, place)).join('') +
      textElement('date', { when: xsdDate(date) }, date) +
      (start === null ? '' : textElement('time', { type: 'start', when: clockTime(start) }, start)) +
      (end === null ? '' : textElement('time', { type: 'end', when: clockTime(end) }, end)),
  );
  return element(
    'profileDesc',
    {},
    element('langUsage', {}, textElement('language', { ident: language }, nameOfLanguage(language))) +
      (tags.length + terms.length === 0
        ? ''
        : element(
            'textClass',
            {},
            keywords('/briefings/', tags) +
              keywords(
                '/subjects/',
                terms.map(({ term }) => term),
              ),
          )) +
      element('settingDesc', {}, setting) +
      participants(transcript, context),
  );

  /** Keywords of a kind: the source's tags, or the terms found in the words themselves. */
  function keywords(scheme: string, words: readonly string[]): string {
    if (words.length === 0) return '';
    const inside = words.map((word) => textElement('term', {}, word)).join('');
    return element('keywords', { scheme: xmlUri(context.address(scheme)) }, inside);
  }
}

function participants(transcript: Transcript, context: FormatContext): string {
  const ids = new Set(transcript.turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  if (ids.size === 0) return '';
  const people = [...ids].map((id) => person(id, context.speakers.get(id), transcript, context));
  return element('particDesc', {}, element('listPerson', {}, people.join('')));
}

function person(id: string, speaker: KnownSpeaker | undefined, transcript: Transcript, context: FormatContext): string {
  const labels = new Set(transcript.turns.filter((turn) => turn.speaker === id).map(({ label }) => label));
  return element(
    'person',
    { 'xml:id': speakerXmlId(id), role: speaker?.kind === 'role' ? 'office' : undefined },
    element('persName', {}, nameParts(speaker?.name ?? id)) +
      [...labels].map((label) => textElement('persName', { type: 'label' }, label)).join('') +
      (speaker?.offices ?? [])
        .map(({ title, from, to, attested }) =>
          // Days on which an office was seen are not those of a term.
          attested
            ? textElement('occupation', { type: 'attested' }, title)
            : textElement('occupation', { from: xsdDate(from), to: xsdDate(to) }, title),
        )
        .join('') +
      Object.entries(speaker?.identifiers ?? {})
        .map(([register, entry]) => textElement('idno', { type: xmlName(register) }, entry))
        .join('') +
      textElement('idno', { type: 'speaker' }, id) +
      textElement('idno', { type: 'URI' }, context.address(`/speakers/${id}/`)),
  );
}

/** A full name in its parts, any other as it stands. */
function nameParts(name: string): string {
  const parts = cslName(name);
  if ('literal' in parts) return xmlText(name);
  return `${textElement('forename', {}, parts.given)} ${textElement('surname', {}, parts.family)}`;
}

/** A register's name as the type of an identifier, which takes no blanks. */
const xmlName = (text: string) => text.trim().replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'register';

const languages = new Intl.DisplayNames('en', { type: 'language' });

function nameOfLanguage(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function revisions({ modified, history }: Transcript, context: FormatContext): string {
  const changed = (history?.at ?? [])
    .map((at, index) =>
      textElement(
        'change',
        { when: at },
        `Words of the transcript were changed: ${context.address(history!.url)}#r-${index + 1}`,
      ),
    )
    .reverse();
  const last =
    modified !== null &&
    textElement(
      'change',
      { when: xsdDateTime(modified) ?? xsdDate(modified) },
      `The source was last modified: ${modified}`,
    );
  return changed.length > 0 || last ? element('revisionDesc', {}, changed.join('') + (last || '')) : '';
}

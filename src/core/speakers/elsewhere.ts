// The vocabulary of labels in other languages than English, folded: what stands before a name, which words are offices,
// and who is not named. They are known as they are spelt here and not by likeness, unlike those of `words.ts`.

import { fold } from './text.ts';

function words(lists: Record<string, string>): ReadonlySet<string> {
  return new Set(Object.values(lists).flatMap((list) => fold(list).split(' ')));
}

const addresses: Record<'m' | 'f' | 'both', string> = {
  m: 'herr monsieur señor senhor signor sig dhr heer gospodin господин г-н sayın',
  f: 'frau mme mlle madame mademoiselle señora señorita sra srta senhora signora sig.ra mevr mevrouw fru rouva pani госпожа г-жа пани',
  both: 'sr doña lic mtro mtra ing dott dott.ssa abg',
};

/** Forms of address and what they say about gender. */
export const honorificsElsewhere: ReadonlyMap<string, 'm' | 'f' | null> = new Map(
  (['m', 'f', 'both'] as const).flatMap((gender) =>
    addresses[gender].split(' ').map((word) => [fold(word), gender === 'both' ? null : gender] as const),
  ),
);

/** Offices, which make what precedes a name its office. */
export const headsElsewhere = words({
  de:
    'bundeskanzler bundeskanzlerin kanzler kanzlerin bk bk’in bundesprasident bundesprasidentin prasident prasidentin vizeprasident ' +
    'vizeprasidentin alterprasident bundesminister bundesministerin bm bmin ministerin ministerprasident ministerprasidentin staatssekretar ' +
    'staatssekretarin staatsminister staatsministerin sts stm stv regierungssprecher regierungssprecherin sprecher sprecherin vors vorsitzender ' +
    'vorsitzende burgermeister burgermeisterin abgeordneter abgeordnete bundesrat bundesratin landesrat',
  es:
    'presidente presidenta vicepresidente vicepresidenta secretario secretaria subsecretario subsecretaria ministro ministra viceministro ' +
    'viceministra directora titular gobernador gobernadora canciller vocero vocera portavoz diputado diputada senador senadora alcalde alcaldesa ' +
    'coordinadora comisionado comisionada almirante embajador embajadora procurador procuradora consejero consejera lehendakari',
  pt: 'primeiro-ministro primeira-ministra governador governadora porta-voz prefeito prefeita deputado deputada chanceler secretario-geral',
  fr:
    'presidente president vice-president vice-presidente ministre premier porte-parole secretaire depute deputee senateur senatrice ' +
    'maire prefet prefete directeur directrice ambassadeur ambassadrice rapporteur rapporteure',
  it: 'presidente ministro sottosegretario sottosegretaria onorevole senatore senatrice sindaco sindaca direttore direttrice portavoce commissario',
  nl: 'minister-president premier staatssecretaris voorzitter burgemeester woordvoerder minister',
  north:
    'statsminister statsministern statsministeren minister ministeren statsrad talmannen utrikesminister utenriksminister udenrigsminister',
  pl: 'prezydent premier minister marszałek marszalek wiceminister rzecznik rzeczniczka posel poslanka senator',
  ru:
    'президент премьер премьер-министр министр председатель вице-премьер губернатор уполномоченныи депутат сенатор пресс-секретарь ' +
    'генерал секретарь мэр глава',
  uk: 'прем’єр-міністр міністр голова депутат',
});

/** Those who are not named. */
export const rolesElsewhere = words({
  de:
    'moderator moderatorin dolmetscher dolmetscherin publikum zwischenruf zwischenrufe zuruf zurufe teilnehmer teilnehmerin ' +
    'zuschauer zuschauerin hörer hörerin',
  es:
    'moderador moderadora presentador presentadora conductora locutor locutora interprete traductor traductora voz voces mujer hombre ' +
    'publico intervencion asistente asistentes participante participantes alumno alumna intervenciones',
  pt: 'apresentador apresentadora mediador mediadora plateia orador oradora participante',
  fr: 'moderateur moderatrice animateur animatrice interprete traducteur traductrice intervenant intervenante presentateur presentatrice',
  it: 'moderatore moderatrice conduttore conduttrice interprete pubblico traduttore traduttrice',
  nl: 'gespreksleider presentator presentatrice tolk publiek',
  pl: 'prowadzacy prowadzaca tłumacz tłumaczka',
  ru: 'ведущии ведущая модератор переводчик переводчица реплика зал участник участница голос',
  east: '主持人 司会 司会者 사회자 진행자 通訳 翻译',
  ar: 'المذيع المذيعة المترجم',
});

/** Small words within an office. */
export const joinersElsewhere = new Set(
  'de del de la las los el do da dos das des du der des dem für fur di della delle dei y e et und van voor по и'.split(
    ' ',
  ),
);

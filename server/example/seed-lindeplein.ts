import type { Action, Adoption } from '#domain/answer/events.ts';
import type { SeedFrame, SeedTable, SeedWords } from './seed.ts';

/** The second example: a square, finished and answered. All invented. */

export interface SeedAgreement {
  readonly theme: string;
  readonly title: string;
  readonly text: string;
  readonly earlier?: { readonly title: string; readonly why: string };
  readonly who: string;
  readonly when: string;
  readonly how: string;
  /** How many had a reservation or did not support it; the words go with the first of them. */
  readonly reservations: readonly string[];
  readonly against: readonly string[];
  readonly decision: Adoption['decision'];
  readonly reason: string;
  readonly added?: string;
  readonly actions: readonly Action[];
  readonly fate?: 'in-progress' | 'kept' | 'not-kept';
}

export const lindeplein: SeedFrame = {
  slug: 'lindeplein',
  title: 'Lindeplein',
  question: 'Hoe wordt het Lindeplein weer een plek om te blijven?',
  level: 'ADVISE',
  deciders: 'de gemeenteraad van Rietvoorde',
  promise: 'Wij volgen uw advies. Doen wij iets anders, dan leggen wij dat uit op deze pagina.',
  fixed: 'De lindebomen blijven staan. Er is 240.000 euro.',
  open: 'Banken, water, spelen, licht, parkeren en wat er op zaterdag gebeurt.',
  useOfInput: 'Wat u zegt wordt een advies aan de raad. De raad besluit in het openbaar.',
};

export const eveningTitle = 'Advies over het plein';

export const squareTables: readonly SeedTable[] = [
  {
    name: 'De Linde',
    facilitator: 'Noor Blom',
    noteTaker: 'Fien Kramer',
    people: [
      { name: 'Petra Huisman' },
      { name: 'Ahmed Saidi' },
      { name: 'Cor van Rijn' },
      { name: 'Lieke Smeets' },
      { name: 'Jolanda Prins' },
    ],
  },
  {
    name: 'De Fontein',
    facilitator: 'Omar Said',
    noteTaker: 'Eefje Claes',
    people: [
      { name: 'Stefan Nagy' },
      { name: 'Bep Verhoef', means: 'phone', needs: ['dial-in'] },
      { name: 'Emre Şahin' },
      { name: 'Willemijn Bos' },
      { name: 'Toon Gerrits' },
    ],
  },
  {
    name: 'De Bank',
    facilitator: 'Anouk Peters',
    noteTaker: 'Bram Postma',
    people: [
      { name: 'Saskia Molenaar' },
      { name: 'Dinesh Patel' },
      { name: 'Riet Schipper', means: 'library', needs: ['library-seat'] },
      { name: 'Job Terpstra' },
      { name: 'Malika Ouali' },
    ],
  },
  {
    name: 'De Markt',
    facilitator: 'Hein Dekker',
    noteTaker: 'Lars Vonk',
    people: [
      { name: 'Arie Kwakkel' },
      { name: 'Ilse Vandamme' },
      { name: 'Murat Özdemir' },
      { name: 'Geertje Buis' },
      { name: 'Florian Weber' },
    ],
  },
];

export const squareThemes: Readonly<Record<string, string>> = {
  sit: 'Zitten en blijven',
  water: 'Water en spelen',
  cars: 'Auto’s van het plein',
  light: 'Licht in de avond',
  saturday: 'De zaterdag',
};

const e = 'experiences';
const d = 'dreams';
const a = 'deeds';

export const squareWords: readonly SeedWords[] = [
  { at: [1, e, 0], text: 'Ik loop erlangs. Ik ga er nooit zitten.', theme: 'sit' },
  { at: [2, e, 1], text: 'Vroeger zaten wij daar elke avond.', theme: 'sit' },
  { at: [3, e, 2], text: 'Er staat één bank, en die staat in de wind.', theme: 'sit' },
  { at: [4, e, 3], text: 'Mijn kleinkinderen vragen waar de fontein is gebleven.', theme: 'water' },
  { at: [1, e, 1], text: 'Overdag is het een parkeerplaats met bomen.', theme: 'cars' },
  { at: [2, e, 2], text: 'Mijn kind steekt daar niet veilig over.', theme: 'cars' },
  { at: [3, e, 4], text: 'Na zes uur loop ik om. Het is er te donker.', theme: 'light' },
  {
    at: [4, e, 0],
    text: 'Ik sta er al twintig jaar op de markt. Zonder auto’s geen klanten.',
    theme: 'saturday',
  },
  { at: [1, d, 3], text: 'Een lange tafel onder de linden.', theme: 'sit' },
  { at: [3, d, 0], text: 'Banken met een leuning, daar kom ik uit overeind.', theme: 'sit' },
  { at: [2, d, 4], text: 'Water waar kinderen in mogen.', theme: 'water' },
  { at: [4, d, 1], text: 'Een kraan, gewoon om te drinken.', theme: 'water' },
  { at: [1, d, 2], text: 'Een plein zonder één auto.', theme: 'cars' },
  { at: [3, d, 3], text: 'Auto’s weg, maar niet voor wie niet kan lopen.', theme: 'cars' },
  { at: [2, d, 0], text: 'Licht dat van beneden komt, niet van die felle palen.', theme: 'light' },
  { at: [4, d, 4], text: 'Licht dat uitgaat als er niemand is. Voor de vleermuizen.', theme: 'light' },
  { at: [2, d, 3], text: 'Elke zaterdag muziek, maar niet te hard.', theme: 'saturday' },
  { at: [1, a, 4], text: 'Wij geven de planten water als de gemeente ze neerzet.', theme: 'sit' },
  { at: [2, a, 3], text: 'Zet eerst een proefbank neer en kijk wie er gaat zitten.', theme: 'sit' },
  { at: [3, a, 1], text: 'Haal eerst tien plekken weg, dan de rest.', theme: 'cars' },
  {
    at: [4, a, 0],
    text: 'Blijf van de zaterdag af.',
    meant: 'Blijf van de markt op zaterdag af. De rest mag wel.',
    theme: 'saturday',
  },
  { at: [3, a, 2], text: 'Een lamp bij de oversteek. Die kan morgen al.', theme: 'light' },
  { at: [1, a, 0], text: 'De school wil helpen met een tekening voor de fontein.', theme: 'water' },
  { at: [3, a, 4], text: 'Begin op zaterdag een uur later. Dan slapen wij nog.', theme: 'saturday' },
  { at: [2, a, 1], text: 'Vergeet de duiven niet.' },
];

const day = 'de dienst Openbare Ruimte';

export const squareAgreements: readonly SeedAgreement[] = [
  {
    theme: 'sit',
    title: 'Er komen twaalf banken met een leuning, onder de linden',
    text: 'De banken staan uit de wind en in de schaduw. Eerst komen er vier op proef. Wie er gaat zitten, zegt wat beter kan.',
    who: day,
    when: 'voor de zomer',
    how: 'vier op proef, daarna acht erbij',
    reservations: ['Twaalf is veel. Laat plek over om te spelen.'],
    against: [],
    decision: 'adopted-unchanged',
    reason: '',
    actions: [
      { what: 'Vier banken op proef', who: day, when: 'april', status: 'done', reason: '' },
      { what: 'Gesprek bij de banken', who: 'Team Inwonerscontact', when: 'mei', status: 'done', reason: '' },
      { what: 'De andere acht banken', who: day, when: 'juni', status: 'done', reason: '' },
    ],
    fate: 'kept',
  },
  {
    theme: 'water',
    title: 'De fontein komt terug, met water waar kinderen in mogen',
    text: 'De fontein krijgt vlak water en een kraan om te drinken. De school tekent de vloer.',
    who: 'de wethouder Groen',
    when: 'volgend voorjaar',
    how: 'met de school en de buurt',
    reservations: ['Wie betaalt het schoonmaken?', 'Alleen als het in de winter uit gaat.'],
    against: [],
    decision: 'adopted-unchanged',
    reason: '',
    actions: [
      {
        what: 'Tekening met de school',
        who: 'de wethouder Groen',
        when: 'november',
        status: 'done',
        reason: '',
      },
      {
        what: 'Vergunning voor het water',
        who: day,
        when: 'december',
        status: 'late',
        reason: 'Het waterschap vroeg om een extra proef. Die is in januari.',
      },
      { what: 'De fontein aanleggen', who: day, when: 'maart', status: 'not-started', reason: '' },
    ],
    fate: 'in-progress',
  },
  {
    theme: 'cars',
    title: 'Het plein wordt vrij van auto’s, elke dag',
    earlier: {
      title: 'Er mogen minder auto’s op het plein',
      why: 'Minder is geen afspraak die je kunt controleren.',
    },
    text: 'Er parkeert niemand meer op het plein. Laden en lossen mag tot elf uur. Wie niet kan lopen, houdt een plek.',
    who: 'de wethouder Verkeer',
    when: 'vanaf september',
    how: 'in twee stappen',
    reservations: ['Wel eerst de garage aan de Kerkstraat open.'],
    against: ['Ik verkoop kaas. Mijn klanten komen met de auto.', 'Dan komt het verkeer in mijn straat.'],
    decision: 'adopted-changed',
    reason:
      'De raad is het eens met een plein zonder auto’s. Maar op zaterdag leeft de markt ervan dat mensen dichtbij kunnen staan. Na een jaar kijken wij of dat nog nodig is.',
    added: 'Op zaterdag, van acht tot vier uur, blijven twintig plekken open voor bezoekers van de markt.',
    actions: [
      { what: 'De eerste tien plekken weg', who: day, when: 'september', status: 'done', reason: '' },
      {
        what: 'Garage Kerkstraat open',
        who: 'de wethouder Verkeer',
        when: 'oktober',
        status: 'in-progress',
        reason: '',
      },
    ],
    fate: 'in-progress',
  },
  {
    theme: 'light',
    title: 'Het licht gaat ’s nachts uit als er niemand is',
    text: 'De lampen staan laag en gaan aan als er iemand loopt. Zo is het donker voor de vleermuizen en licht voor mensen.',
    who: day,
    when: 'dit jaar',
    how: 'lampen met een sensor',
    reservations: ['Voor mij voelt dat niet veilig.'],
    against: ['Licht dat uitgaat, daar fiets ik niet langs.'],
    decision: 'rejected',
    reason:
      'De politie zegt dat licht dat aan- en uitgaat mensen onveilig laat voelen. De raad kiest voor lage lampen die aan blijven. Bij de oversteek komt nu al een extra lamp.',
    actions: [],
  },
  {
    theme: 'saturday',
    title: 'Elke zaterdag is er markt, en een keer per maand muziek',
    text: 'De markt blijft. De eerste zaterdag van de maand speelt er iemand uit de buurt, tot vijf uur.',
    who: 'de marktmeester',
    when: 'vanaf mei',
    how: 'de buurt kiest wie er speelt',
    reservations: [],
    against: [],
    decision: 'adopted-unchanged',
    reason: 'Een goed idee. De raad geeft er 3.000 euro per jaar voor.',
    actions: [
      { what: 'Lijst met muzikanten', who: 'de marktmeester', when: 'april', status: 'done', reason: '' },
      { what: 'Eerste zaterdag met muziek', who: 'de marktmeester', when: 'mei', status: 'done', reason: '' },
    ],
    fate: 'kept',
  },
];

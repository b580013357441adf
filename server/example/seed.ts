import type { Means, SupportNeed } from '#domain/people/events.ts';
import type { ParticipationLevel, Visibility } from '#domain/process/events.ts';

/** The example, all invented: no person, place or party in it exists. Minutes count from the start of the evening. */

export interface SeedPerson {
  readonly name: string;
  readonly means?: Means;
  readonly needs?: readonly SupportNeed[];
  /** Stayed away from the first evening; asked to be forgotten afterwards. */
  readonly fate?: 'no-show' | 'erased';
}

export interface SeedTable {
  readonly name: string;
  readonly facilitator: string;
  readonly noteTaker: string;
  readonly people: readonly SeedPerson[];
}

/** Table, item of the format, chair of the speaker among the participants (from 0), and the words. */
export interface SeedWords {
  readonly at: readonly [table: number, item: 'experiences' | 'dreams' | 'deeds', chair: number];
  readonly text: string;
  /** What the speaker says it should be. */
  readonly meant?: string;
  /** Typed by the speaker; else taken down by the note-taker. */
  readonly typed?: true;
  readonly visibility?: Visibility;
  /** A theme, by its key; none leaves it loose. */
  readonly theme?: string;
}

export interface SeedFrame {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly level: ParticipationLevel;
  readonly deciders: string;
  readonly promise: string;
  readonly fixed: string;
  readonly open: string;
  readonly useOfInput: string;
}

export const municipality = 'Gemeente Rietvoorde';
export const helpNumber = '0123 456 789';
export const team = {
  organiser: 'Liesbeth Vermeer',
  lead: 'Hanneke Smit',
  techHosts: ['Yusuf Demir', 'Roos Wiersma'],
  rapporteur: 'Mila de Graaf',
} as const;

export const samenAanTafel: SeedFrame = {
  slug: 'samen-aan-tafel',
  title: 'Samen aan tafel',
  question: 'Hoe beslissen we samen over onze gemeente?',
  level: 'COPRODUCE',
  deciders: 'de gemeenteraad van Rietvoorde',
  promise:
    'Wij nemen de afspraken over die u samen maakt. Wijken wij daarvan af, dan leggen wij in het openbaar uit waarom.',
  fixed: 'De wet geldt voor iedereen. Het geld voor dit jaar is al verdeeld. De raad neemt de besluiten.',
  open: 'Hoe u meepraat, wanneer u iets hoort, wie dat doet en hoe wij elkaar daaraan houden.',
  useOfInput:
    'Uw woorden komen letterlijk in het verslag, zonder uw naam. Uit de woorden maken wij samen afspraken. De raad besluit daarover.',
};

export const evenings = ['Verkennen', 'Verdiepen'] as const;

export const tables: readonly SeedTable[] = [
  {
    name: 'De Brug',
    facilitator: 'Anouk Peters',
    noteTaker: 'Bram Postma',
    people: [
      { name: 'Eva Hendriks' },
      { name: 'Tom Bakker' },
      { name: 'Gré Visser', means: 'library', needs: ['library-seat'] },
      { name: 'Mo Benali' },
      { name: 'Isa Kuipers' },
      { name: 'Rob van Dam' },
    ],
  },
  {
    name: 'De Molen',
    facilitator: 'Gijs Mulder',
    noteTaker: 'Lotte Brink',
    people: [
      { name: 'Amina Yilmaz' },
      { name: 'Wim de Boer' },
      { name: 'Sem Prins' },
      { name: 'Karin Vos' },
      { name: 'Piet Schouten', means: 'phone', needs: ['phone-test', 'dial-in'] },
      { name: 'Nadia Haddad' },
    ],
  },
  {
    name: 'De Kade',
    facilitator: 'Hein Dekker',
    noteTaker: 'Lars Vonk',
    people: [
      { name: 'Fatima Aziz' },
      { name: 'Jan Hoekstra' },
      { name: 'Puck Meijer' },
      { name: 'Dorien Kok', fate: 'no-show' },
      { name: 'Rashid Karimi' },
      { name: 'Els Verbeek' },
    ],
  },
  {
    name: 'De Akker',
    facilitator: 'Noor Blom',
    noteTaker: 'Fien Kramer',
    people: [
      { name: 'Samira Idrissi' },
      { name: 'Henk Dijkstra' },
      { name: 'Truus Koster', means: 'library', needs: ['library-seat', 'buddy'] },
      { name: 'Daan Willems' },
      { name: 'Mei Lin Wong' },
      { name: 'Ad Scholten' },
    ],
  },
  {
    name: 'Het Veer',
    facilitator: 'Jasper Maas',
    noteTaker: 'Sanne Kuiper',
    people: [
      { name: 'Olga Nowak' },
      { name: 'Kees Groen' },
      { name: 'Lina Haas' },
      { name: 'Bilal Kaya', fate: 'erased' },
      { name: 'Ineke Bosch' },
      { name: 'Marc Janssens' },
    ],
  },
  {
    name: 'De Sluis',
    facilitator: 'Shanti Ramdin',
    noteTaker: 'Koen Faber',
    people: [
      { name: 'Joke Timmer', means: 'phone', needs: ['phone-test', 'dial-in', 'paper'] },
      { name: 'Levi Polak' },
      { name: 'Hatice Arslan' },
      { name: 'Gerard Veenstra' },
      { name: 'Zoë Martens' },
      { name: 'Peter Lammers' },
    ],
  },
  {
    name: 'De Gaard',
    facilitator: 'Wietske Hofman',
    noteTaker: 'Joost Evers',
    people: [
      { name: 'Maria Santos' },
      { name: 'Theo Jacobs', means: 'library', needs: ['library-seat'] },
      { name: 'Yara Elmas' },
      { name: 'Bas Roelofs' },
      { name: 'Corrie Zwart' },
      { name: 'Ruben de Wit' },
    ],
  },
  {
    name: 'De Dijk',
    facilitator: 'Omar Said',
    noteTaker: 'Eefje Claes',
    people: [
      { name: 'Nel Brouwer', means: 'library', needs: ['library-seat', 'interpreter'] },
      { name: 'Ivo Marković' },
      { name: 'Chantal Dubois' },
      { name: 'Frits Wolters' },
      { name: 'Aïcha Toumi' },
      { name: 'Simone Blok' },
    ],
  },
];

export const themes: Readonly<Record<string, string>> = {
  open: 'Weten wat open is',
  answer: 'Antwoord krijgen',
  everyone: 'Iedereen aan tafel',
  plain: 'Gewone taal',
  listen: 'Eerst luisteren',
  technique: 'Hulp bij techniek',
  ideas: 'Ruimte voor ideeën',
  facts: 'Feiten samen zoeken',
  keep: 'Blijven toetsen',
};

const e = 'experiences';
const d = 'dreams';
const a = 'deeds';

export const words: readonly SeedWords[] = [
  { at: [4, e, 0], text: 'Ik wil niet gelijk krijgen, ik wil weten wat ermee gebeurt.', theme: 'answer' },
  { at: [2, e, 1], text: 'Een nee met uitleg is ook een antwoord.', theme: 'answer' },
  { at: [6, e, 3], text: 'Ik stuurde drie brieven. Ik kreeg niets terug.', theme: 'answer' },
  { at: [7, e, 0], text: 'Ik heb drie keer gebeld en nooit iets gehoord.', theme: 'answer' },
  {
    at: [5, e, 1],
    text: 'Bijna niemand leest die verslagen.',
    meant: 'Weinig mensen lezen die verslagen. Ik wel.',
    theme: 'answer',
  },
  { at: [8, e, 1], text: 'Ik dacht dat alles nog open was. Dat was niet zo.', theme: 'open' },
  { at: [3, e, 0], text: 'Zeg vooraf wat al vastligt. Dan praat ik daar niet over.', theme: 'open' },
  {
    at: [1, e, 3],
    text: 'Wij mochten kiezen tussen twee kleuren stenen. De straat lag al vast.',
    theme: 'open',
  },
  { at: [2, e, 3], text: 'De gemeente belooft altijd te veel.', meant: 'De gemeente belooft soms te veel.' },
  { at: [4, e, 1], text: 'Die brief moest ik drie keer lezen. En ik was leraar.', theme: 'plain' },
  {
    at: [8, e, 0],
    text: 'Mijn zoon leest mijn post voor. Hij is twaalf.',
    theme: 'plain',
    visibility: 'dialogue',
  },
  { at: [3, e, 4], text: 'Er stond een woord in dat niemand aan tafel kende.', theme: 'plain' },
  {
    at: [7, e, 5],
    text: 'Raadsleden praatten door ons heen.',
    meant: 'Eén raadslid praatte door ons heen.',
    theme: 'listen',
  },
  { at: [6, e, 5], text: 'Ik zit in de raad en ik hoor vanavond dingen die ik niet wist.', theme: 'listen' },
  { at: [1, e, 0], text: 'Vorige keer zat ik naast iemand die ik alleen van de krant kende.', typed: true },
  {
    at: [5, e, 0],
    text: 'Ik kwam er niet in. Gelukkig hielp iemand mij aan de telefoon.',
    theme: 'technique',
  },
  {
    at: [6, e, 0],
    text: 'Via de telefoon hoor ik alles, maar ik zie niemand. Zeg je naam als je praat.',
    theme: 'technique',
  },
  { at: [2, e, 4], text: 'Mijn dochter moest mij helpen om mee te doen.', theme: 'technique' },
  {
    at: [5, e, 3],
    text: 'Ik ben hier weggepest uit de straat. Daar praat niemand over.',
    visibility: 'table',
  },
  {
    at: [8, e, 3],
    text: 'Wij tellen auto’s, de gemeente telt auto’s, en er komt iets anders uit.',
    theme: 'facts',
  },
  {
    at: [4, e, 5],
    text: 'Als wethouder krijg ik veertig mails per dag. Dat is geen excuus, wel de waarheid.',
    typed: true,
  },
  {
    at: [3, e, 2],
    text: 'Mijn vrienden komen niet. Die denken dat het toch al besloten is.',
    theme: 'everyone',
  },
  { at: [1, d, 1], text: 'Dat je binnen een maand weet waar je aan toe bent.', theme: 'answer' },
  { at: [4, d, 3], text: 'Dat iemand belt: wij doen het niet, en dit is waarom.', theme: 'answer' },
  { at: [6, d, 2], text: 'Bel me gewoon op, ook als het nee is.', theme: 'answer' },
  { at: [7, d, 4], text: 'Een brief met: dit deden we met uw idee.', theme: 'answer' },
  {
    at: [2, d, 0],
    text: 'Dat er op de eerste bladzijde staat wat wij nog kunnen veranderen.',
    theme: 'open',
  },
  { at: [5, d, 2], text: 'Dat jongeren komen omdat het over hen gaat.', theme: 'everyone' },
  { at: [3, d, 1], text: 'Dat mijn buurvrouw ook komt. Zij durft niet alleen.', theme: 'everyone' },
  { at: [8, d, 4], text: 'Dat er iemand naast mij zit die mijn taal spreekt.', theme: 'everyone' },
  { at: [1, d, 2], text: 'Dat de wethouder zelf aan tafel zit, zonder papier.', theme: 'listen' },
  { at: [7, d, 2], text: 'Dat ze eerst vragen en dan pas vertellen.', theme: 'listen' },
  { at: [4, d, 2], text: 'Dat het op één bladzijde past. Ook voor mij.', theme: 'plain' },
  {
    at: [6, d, 4],
    text: 'Dat je een idee kunt brengen zonder een formulier van tien bladzijden.',
    theme: 'ideas',
  },
  { at: [2, d, 2], text: 'Een plek waar je met een idee binnenloopt en koffie krijgt.', theme: 'ideas' },
  { at: [5, d, 4], text: 'Dat we samen gaan tellen, met dezelfde teller.', theme: 'facts' },
  { at: [8, d, 2], text: 'Dat we over een jaar weer hier zitten en zeggen: dit is gelukt.', theme: 'keep' },
  {
    at: [3, d, 5],
    text: 'Dat wij als raad durven zeggen: hier hebt u gelijk in.',
    typed: true,
    theme: 'listen',
  },
  { at: [1, d, 4], text: 'Dat vergaderingen niet in de zomer zijn.' },
  { at: [7, d, 1], text: 'Een avond is te kort voor dit onderwerp.' },
  { at: [4, d, 4], text: 'Dat je ook mee kunt doen als je ’s avonds werkt.', theme: 'everyone' },
  { at: [6, d, 1], text: 'Geen beloftes meer. Liever een lijstje met wat af is.', theme: 'keep' },
  { at: [1, a, 0], text: 'Stuur een brief met: dit deden we met uw idee, en dit niet.', theme: 'answer' },
  { at: [3, a, 4], text: 'Noemen we een datum? Dan moeten we die ook halen.', theme: 'answer' },
  { at: [2, a, 5], text: 'Zet onder elke brief een naam en een nummer dat iemand opneemt.', theme: 'answer' },
  { at: [6, a, 3], text: 'Vier weken is lang bij een gevaarlijke oversteek.', theme: 'answer' },
  { at: [5, a, 5], text: 'Maak één bladzijde: dit ligt vast, dit is open, dit kost het.', theme: 'open' },
  { at: [8, a, 1], text: 'Zeg aan het begin van de avond wat er al besloten is.', theme: 'open' },
  { at: [4, a, 0], text: 'Laat iemand van buiten elke brief lezen voor hij weggaat.', theme: 'plain' },
  { at: [7, a, 3], text: 'Schrijf zoals je praat.', theme: 'plain', typed: true },
  { at: [1, a, 5], text: 'Ik bel morgen tien mensen uit mijn straat. Wie doet mee?', theme: 'everyone' },
  { at: [2, a, 2], text: 'Ga naar de voetbal en de moskee. Wacht niet tot wij komen.', theme: 'everyone' },
  { at: [8, a, 4], text: 'Betaal de oppas. Dan komen moeders ook.', theme: 'everyone' },
  { at: [3, a, 0], text: 'Bij elke online avond één telefoonnummer voor wie vastloopt.', theme: 'technique' },
  { at: [5, a, 0], text: 'Een proefmoment, een dag eerder, met een mens erbij.', theme: 'technique' },
  { at: [6, a, 2], text: 'Raadsleden zeggen het eerste kwartier niets.', theme: 'listen' },
  {
    at: [7, a, 0],
    text: 'Wie een idee heeft, krijgt binnen twee weken een gesprek.',
    meant: 'Wie een idee heeft, krijgt binnen tien werkdagen een gesprek.',
    theme: 'ideas',
  },
  { at: [4, a, 1], text: 'Geef buurten een eigen potje van duizend euro.', theme: 'ideas' },
  { at: [2, a, 1], text: 'Tel samen, op dezelfde dag, op dezelfde hoek.', theme: 'facts' },
  {
    at: [8, a, 5],
    text: 'Wij zetten de cijfers op de website, ook de slechte.',
    theme: 'facts',
    typed: true,
  },
  { at: [1, a, 2], text: 'Leg deze afspraken elk jaar weer op tafel.', theme: 'keep' },
  { at: [5, a, 4], text: 'Neem geen besluiten in de zomer.' },
  { at: [3, a, 1], text: 'Laat de raad zelf vertellen waarom hij iets anders besluit.', theme: 'keep' },
  { at: [6, a, 4], text: 'Mijn moeder leest geen mail. Stuur een kaart.', theme: 'plain' },
];

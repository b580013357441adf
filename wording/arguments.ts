// biome-ignore-all format: this file is made by a program.
// Made by `node tools/wording/generate.ts` from the Dutch messages. Do not edit.

/** What each sentence needs to be said; sentences that need nothing are not listed. */
export interface Arguments {
  'common.minutes': { minutes: number };
  'common.savedAt': { hour: string | number };
  'common.seat.hand': { number: string | number };
  'common.table': { number: string | number };
  'common.tableNamed': { name: string | number; number: string | number };
  'common.tooLong': { over: number };
  'pages-public.frame.help': { number: string | number };
  'participant.break.next': { title: string | number };
  'participant.break.until': { hour: string | number };
  'participant.callBack.hint': { seconds: number };
  'participant.check.by': { name: string | number };
  'participant.clock.label': { minutes: number };
  'participant.clock.minutes': { minutes: number };
  'participant.closed.own': { count: number };
  'participant.course.done': { title: string | number };
  'participant.course.now': { title: string | number };
  'participant.hand.number': { number: string | number };
  'participant.hand.upNumber': { number: number };
  'participant.help.ask': { name: string | number };
  'participant.help.askHint': { name: string | number };
  'participant.help.call': { number: string | number };
  'participant.help.claimed': { name: string | number };
  'participant.help.safetyHint': { name: string | number };
  'participant.message.title': { name: string | number };
  'participant.moved.hint': { name: string | number };
  'participant.moved.title': { number: string | number };
  'participant.part': { number: string | number; of: string | number };
  'participant.plenary.count': { count: number };
  'participant.said.by': { hour: string | number; name: string | number };
  'participant.said.byYou': { hour: string | number };
  'participant.said.disputed': { words: string | number };
  'participant.said.open': { count: number };
  'participant.said.quote': { text: string | number };
  'participant.said.recordedBy': { name: string | number };
  'participant.said.redacted': { reason: string | number };
  'participant.sound.announce.item': { question: string | number; title: string | number };
  'participant.sound.announce.turn': { name: string | number };
  'participant.step': { number: string | number; of: string | number; title: string | number };
  'participant.support.closed': { asked: string | number; noSupport: number; reservation: number; support: string | number };
  'participant.support.given': { stance: 'support' | 'reservation' | 'other' };
  'participant.support.version': { version: string | number };
  'participant.table.label': { here: number; seats: number; table: string | number };
  'participant.then': { title: string | number };
  'participant.thenBreak': { minutes: number };
  'participant.title': { name: string | number; number: string | number };
  'participant.until': { hour: string | number };
  'participant.waiting.starts': { hour: string | number };
  'participant.waiting.title': { name: string | number };
}

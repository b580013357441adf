import type { CrowdResult, RehearsalResult } from './result.ts';
import type { SoundResult } from './sound-measures.ts';

/** What lies in storage afterwards: id and text of every contribution, in order. */
export type Stored = readonly { readonly id: string; readonly text: string }[];

interface Facts {
  readonly people: number;
  readonly tables: number;
  readonly seed: number;
  readonly kills: number;
  readonly server: RehearsalResult['server'];
  /** The rows of the list: each must have been said. */
  readonly rows: readonly string[];
}

/** Compares what was said with what is kept, and says whether the evening was a good one. */
export function verdict(facts: Facts, crowd: CrowdResult, stored: Stored): RehearsalResult {
  const { rows, ...rest } = facts;
  const times = new Map<string, number>();
  for (const { id } of stored) times.set(id, (times.get(id) ?? 0) + 1);
  const texts = new Map<string, number>();
  for (const { text } of stored) texts.set(text, (texts.get(text) ?? 0) + 1);
  const acknowledged = crowd.said.filter((saying) => saying.acknowledged);
  const wrongWords = crowd.said.filter(
    ({ id, text }) => times.has(id) && !stored.some((kept) => kept.id === id && kept.text === text),
  );
  const unsaid = count(rows).filter(([row, often]) => (texts.get(row) ?? 0) < often).length;
  const statements = {
    sent: crowd.said.length,
    acknowledged: acknowledged.length,
    stored: stored.length,
    lost: acknowledged.filter(({ id }) => !times.has(id)).length,
    doubled: [...times.values()].filter((often) => often > 1).length,
  };
  const failures: [boolean, string][] = [
    [statements.lost > 0, `${statements.lost} acknowledged statements are not in storage`],
    [statements.doubled > 0, `${statements.doubled} statements are in storage twice`],
    [
      statements.acknowledged < statements.sent,
      `${statements.sent - statements.acknowledged} statements were never acknowledged`,
    ],
    [
      statements.stored !== statements.sent,
      `${statements.sent} statements were sent and ${statements.stored} are stored`,
    ],
    [wrongWords.length > 0, `${wrongWords.length} statements are not stored word for word`],
    [unsaid > 0, `${unsaid} rows of the list were not said`],
    [crowd.moves.lost > 0, `${crowd.moves.lost} people did not arrive at the table they were moved to`],
    [crowd.reconnects.seatLost > 0, `${crowd.reconnects.seatLost} people came back to another seat or none`],
    [crowd.incompleteScreens > 0, `${crowd.incompleteScreens} screens do not show all that they must`],
    [
      crowd.votes.given !== crowd.votes.counted,
      `${crowd.votes.given} votes were acknowledged and ${crowd.votes.counted} counted`,
    ],
    [crowd.themes === 0, 'no themes were made'],
    [crowd.agreements.length !== 2, `${crowd.agreements.length} of 2 agreements were voted on`],
    ...soundFailures(crowd.media),
    ...crowd.reasons.map((reason): [boolean, string] => [true, reason]),
  ];
  const reasons = failures.filter(([failed]) => failed).map(([, reason]) => reason);
  const { moves, deliveries, acks, reconnects } = crowd;
  const { server, ...who } = rest;
  return {
    ...who,
    statements,
    moves,
    deliveries,
    acks,
    reconnects,
    ...(crowd.media ? { media: soundTold(crowd.media) } : {}),
    server,
    verdict: reasons.length === 0 ? 'pass' : 'fail',
    reasons,
  };
}

/** So much of the sound must arrive, in per cent, while lines hold. */
const mustArrive = 99;

function soundFailures(sound: SoundResult | null): [boolean, string][] {
  if (!sound) return [];
  const { deliveredPct, wrongRoom, uninvited, silent } = sound;
  return [
    [deliveredPct < mustArrive, `${deliveredPct} % of the sound arrived, less than ${mustArrive} %`],
    [wrongRoom > 0, `${wrongRoom} packets of sound were heard where their speaker was not`],
    [uninvited > 0, `${uninvited} packets of sound were heard of people who may not speak`],
    [silent > 0, `${silent} people had no sound in the end`],
  ];
}

const soundTold = ({ sent, received, deliveredPct, rejoined, wrongRoom }: SoundResult) => ({
  sent,
  received,
  deliveredPct,
  rejoined,
  wrongRoom,
});

const count = (rows: readonly string[]): [string, number][] => {
  const times = new Map<string, number>();
  for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1);
  return [...times];
};

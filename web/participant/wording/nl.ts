import common from '#wording/nl/common.json';
import participant from '#wording/nl/participant.json';
import refusals from '#wording/nl/refusals.json';

export const messages = [common, participant, refusals] as const;

import common from '#wording/en/common.json';
import participant from '#wording/en/participant.json';
import refusals from '#wording/en/refusals.json';

export const messages = [common, participant, refusals] as const;

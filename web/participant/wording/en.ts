import common from '#wording/en/common.json';
import media from '#wording/en/media.json';
import participant from '#wording/en/participant.json';
import refusals from '#wording/en/refusals.json';

export const messages = [common, media, participant, refusals] as const;

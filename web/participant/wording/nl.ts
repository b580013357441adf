import common from '#wording/nl/common.json';
import media from '#wording/nl/media.json';
import participant from '#wording/nl/participant.json';
import refusals from '#wording/nl/refusals.json';

export const messages = [common, media, participant, refusals] as const;

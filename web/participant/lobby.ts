import { readLobbyBoot } from './lobby/boot.ts';
import { offerCall } from './lobby/call-me.ts';
import { runChecks } from './lobby/checks.ts';
import { countDown } from './lobby/count-down.ts';
import { fetchLiveScreen } from './lobby/fetch-live-screen.ts';
import { clearOnWipe } from './lobby/wipe.ts';

const boot = readLobbyBoot(document);
if (boot) {
  runChecks(document, boot);
  countDown(document, boot.startsAt, boot.now);
  offerCall(document);
  fetchLiveScreen(document, boot.assets, boot.live);
}
clearOnWipe(document);

import { connectPage } from '#web/connection/browser.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import { openMedia } from '#web/media/store.ts';
import { readBoot } from '#web/ui/boot.ts';
import { start } from './start.tsx';
import './participant.css';

const boot = readBoot(document);
const connection = await connectPage({
  token: boot.token,
  owner: boot.person ?? '',
  streams: [`session:${boot.session}`, ...(boot.project ? [`harvest:${boot.project}`] : [])],
  slices: eveningSlices,
});
await start(
  document,
  boot,
  connection,
  openMedia({ connection, session: boot.session ?? '', person: boot.person ?? '' }),
);

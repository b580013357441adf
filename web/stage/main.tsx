import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectPage } from '#web/connection/browser.ts';
import { studioSlices } from '#web/connection/studio-slices.ts';
import { openMedia } from '#web/media/store.ts';
import { readBoot } from '#web/ui/boot.ts';
import { StageApp } from './stage-app.tsx';
import './stage.css';

const boot = readBoot(document);
const connection = await connectPage({
  token: boot.token,
  owner: boot.person ?? '',
  streams: [`session:${boot.session}`, `harvest:${boot.project}`, `process:${boot.project}`],
  slices: studioSlices,
});

const media = openMedia({ connection, session: boot.session ?? '', person: boot.person ?? '' });

document.documentElement.lang = boot.language;
createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <StageApp boot={boot} connection={connection} media={media} />
  </StrictMode>,
);

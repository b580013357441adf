import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectPage } from '#web/connection/browser.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import { readBoot } from '#web/ui/boot.ts';
import { ScreenApp } from './screen-app.tsx';
import './screen.css';

const boot = readBoot(document);
const connection = await connectPage({
  token: boot.token,
  owner: 'screen',
  streams: [`session:${boot.session}`, `harvest:${boot.project}`],
  slices: eveningSlices,
});

document.documentElement.lang = boot.language;
createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <ScreenApp boot={boot} connection={connection} />
  </StrictMode>,
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectPage } from '#web/connection/browser.ts';
import { eveningSlices } from '#web/connection/evening-slices.ts';
import { openMedia } from '#web/media/store.ts';
import { readBoot } from '#web/ui/boot.ts';
import { TableApp } from './table-app.tsx';
import './table.css';

const boot = readBoot(document);
const connection = await connectPage({
  token: boot.token,
  owner: boot.person ?? '',
  streams: [`session:${boot.session}`],
  slices: eveningSlices,
});

const media = openMedia({ connection, session: boot.session ?? '', person: boot.person ?? '' });

document.documentElement.lang = boot.language;
createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <TableApp boot={boot} connection={connection} media={media} />
  </StrictMode>,
);

import { hearTogether } from './recordings/together.ts';

for (const part of document.querySelectorAll<HTMLElement>('[data-together]')) hearTogether(part);

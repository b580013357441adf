/** Where browsers find the drawing beside the page's name. */
export const faviconPath = '/favicon.svg';

/** Drawn for Polder: people around a table, over the water. Light and dark tabs each get their own ground. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<style>.ground{fill:#1d4f5c}.line{fill:none;stroke:#fff;stroke-width:2.5;stroke-linecap:round}@media(prefers-color-scheme:dark){.ground{fill:#2f7486}}</style>
<rect class="ground" width="32" height="32" rx="8"/>
<path class="line" d="M7 19.500c3-2 6-2 9 0s6 2 9 0M7 24.500c3-2 6-2 9 0s6 2 9 0M11 14.500a5 5 0 0 1 10 0"/>
</svg>`;

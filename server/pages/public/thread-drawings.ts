import { html } from 'hono/html';
import { type Html, nothing } from '../html.ts';
import { tableClass } from './parts.ts';
import { type Gathering, gapOf, laneAt, measures, spread, type ThreadPath } from './threads.ts';

const threads = (paths: readonly ThreadPath[]): Html =>
  html`${paths.map(({ table, d }) => html`<path class="${tableClass(table)}" d="${d}"/>`)}`;

/** From quotes into the bundle, with a numbered dot for each table that has no card. */
export const gathering = ({ height, dots, paths }: Gathering): Html =>
  html`<svg class="flow" width="${measures.width}" height="${height}" viewBox="0 0 ${measures.width} ${height}" aria-hidden="true">${threads(paths)}${dots.map(
    ({ table, x, y }) =>
      html`<circle class="${tableClass(table)}" cx="${x}" cy="${y}" r="12"/><text x="${x}" y="${y + 5}">${table}</text>`,
  )}</svg>`;

/** From the bundle to the actions. */
export function spreading(lanes: readonly number[], actions: number): Html {
  const { height, paths } = spread(lanes, actions);
  if (paths.length === 0) return bundle(lanes);
  return html`<svg class="flow" width="${measures.width}" height="${height}" viewBox="0 0 ${measures.width} ${height}" aria-hidden="true">${threads(paths)}</svg>`;
}

/** The threads side by side, between two steps. */
export function bundle(lanes: readonly number[]): Html {
  const height = 34;
  const paths = lanes.map((table, lane) => ({ table, d: `M${laneAt(lane, lanes.length)} 0V${height}` }));
  return html`<svg class="bundle" width="${measures.middle * 2}" height="${height}" viewBox="0 0 ${measures.middle * 2} ${height}" aria-hidden="true">${threads(paths)}</svg>`;
}

/** Left edge on a phone, in px: room for the lanes and the dots on them. */
const railWidth = 46;
const railAt = (lane: number, lanes: number): number =>
  4 + lane * Math.min(gapOf(lanes), 34 / Math.max(1, lanes - 1));

/**
 * The threads down the left edge, as they run on a phone: all of them, or those of `order` up to and
 * including `until`, of which that last one begins at its dot.
 */
export function rail(order: readonly number[], until?: number): Html {
  const last = until === undefined ? order.length : order.indexOf(until);
  const path = (table: number): ThreadPath => ({ table, d: `M${railX(order, table)} 0V10` });
  const own = until === undefined ? [] : [path(until)];
  return html`${drawn('rail', order.slice(0, last).map(path))}${drawn('rail rail-own', own)}`;
}

const railX = (order: readonly number[], table: number): number =>
  Math.round(railAt(order.indexOf(table), order.length) * 10) / 10;

const drawn = (name: string, paths: readonly ThreadPath[]): Html =>
  paths.length === 0
    ? nothing
    : html`<svg class="${name}" width="${railWidth}" height="10" viewBox="0 0 ${railWidth} 10" preserveAspectRatio="none" aria-hidden="true">${threads(paths)}</svg>`;

export function railDot(order: readonly number[], table: number): Html {
  const x = Math.max(14, railX(order, table));
  return html`<svg class="rail-dot" width="${railWidth + 14}" height="28" viewBox="0 0 ${railWidth + 14} 28" aria-hidden="true"><circle class="${tableClass(table)}" cx="${x}" cy="14" r="13"/><text x="${x}" y="19">${table}</text></svg>`;
}

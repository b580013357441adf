import { raw } from 'hono/html';
import { encode, renderSVG } from 'uqr';

/** A QR code as SVG without styles or scripts. Level M still reads with a fold or a stain on it. */
export const qrCode = (text: string) => raw(renderSVG(text, { ecc: 'M', border: 2 }));

/** The same code as the path of an SVG of `size` by `size`, for a screen that draws it itself. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return { size, path: squares.join('') };
}

import { raw } from 'hono/html';
import { renderSVG } from 'uqr';

/** A QR code as SVG without styles or scripts. Level M still reads with a fold or a stain on it. */
export const qrCode = (text: string) => raw(renderSVG(text, { ecc: 'M', border: 2 }));

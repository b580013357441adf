import type { Language } from '#wording/say.ts';
import { escapeHtml } from './escape-html.ts';

/** What a mail is made of. The text and the HTML are made from the same blocks, so that they say the same. */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  /** Words that are somebody's own: the question of the evening. */
  | { readonly is: 'quote'; readonly text: string }
  | { readonly is: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | { readonly is: 'link'; readonly text: string; readonly url: string }
  | { readonly is: 'small'; readonly text: string };

export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const heading = (text: string): Block => ({ is: 'heading', text });

export const asText = (blocks: readonly Block[]): string => `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.is) {
    case 'paragraph':
    case 'small':
      return block.text;
    case 'heading':
      return block.text.toUpperCase();
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `  ${line}`)
        .join('\n');
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'link':
      return `${block.text}:\n${block.url}`;
  }
}

// Mail programs read no style sheets, so styles stand on the elements.
const font = 'font-family:Verdana,Arial,sans-serif;color:#14232b';
const body = `${font};font-size:17px;line-height:1.5;margin:0 0 16px`;
const button =
  'display:inline-block;background:#0b5c66;color:#ffffff;font-size:19px;padding:16px 24px;border-radius:6px;text-decoration:none';

export const asHtml = (language: Language, subject: string, blocks: readonly Block[]): string =>
  `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff"><div style="max-width:600px;margin:0 auto">
${blocks.map(blockHtml).join('\n')}
</div></body>
</html>
`;

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

function blockHtml(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return `<p style="${body}">${lines(block.text)}</p>`;
    case 'small':
      return `<p style="${body};font-size:15px;color:#45545c">${lines(block.text)}</p>`;
    case 'heading':
      return `<h2 style="${font};font-size:20px;line-height:1.3;margin:28px 0 8px">${lines(block.text)}</h2>`;
    case 'quote':
      return `<p style="${font};font-size:22px;line-height:1.35;margin:0 0 16px"><strong>${lines(block.text)}</strong></p>`;
    case 'facts':
      return `<p style="${body}">${block.facts
        .map(({ name, value }) => `<strong>${escapeHtml(name)}:</strong> ${lines(value)}`)
        .join('<br>')}</p>`;
    case 'link':
      return `<p style="${body}"><a href="${escapeHtml(block.url)}" style="${button}">${lines(block.text)}</a></p>
<p style="${body};font-size:15px;color:#45545c;word-break:break-all">${escapeHtml(block.url)}</p>`;
  }
}

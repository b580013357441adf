import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import type { PageFrame } from './frame.ts';
import { pageFrame } from './frame.ts';

const page = (over: Partial<PageFrame> = {}): string =>
  String(
    pageFrame({
      language: 'nl',
      title: 'Afspraken',
      organisation: 'Gemeente Rietvoorde',
      help: '0123 456 789',
      assets: { css: ['/page.css'], js: [] },
      body: html`<p>${'<b>inhoud</b>'}</p>`,
      ...over,
    }),
  );

describe('the frame of a page', () => {
  it('is one string with the language, the title and the way to the content', () => {
    expect(page()).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(page()).toContain('<title>Afspraken · Gemeente Rietvoorde</title>');
    expect(page()).toContain('href="#content"');
    expect(page()).toContain('href="tel:0123456789"');
  });

  it('shows markup in words as text', () => {
    expect(page()).toContain('&lt;b&gt;inhoud&lt;/b&gt;');
    expect(page({ title: '</title><script>' })).not.toContain('</title><script>');
  });

  it('keeps a text in the boot data from ending the script', () => {
    const boot = { name: '</script><script>alert(1)</script>' };
    const source = page({ boot });
    expect(source).not.toContain('<script>alert');
    const json = /id="boot">(.*?)<\/script>/s.exec(source)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(boot);
  });

  it('has no inline style, which the content security policy would refuse', () => {
    expect(page({ boot: {} })).not.toMatch(/\sstyle=/);
  });

  it('tells the address of a personal page to nobody', () => {
    expect(page({ noindex: true })).toContain('<meta name="referrer" content="no-referrer">');
    expect(page()).not.toContain('no-referrer');
  });
});

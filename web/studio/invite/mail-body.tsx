import { useLayoutEffect, useRef } from 'react';

interface Body {
  readonly html: string;
  readonly label: string;
}

/**
 * A mail as it will look, apart from the styles of this page. Its own styles come as data and are put on by hand,
 * because the page lets in no inline style; addresses are left out, so that nothing leads away.
 */
export function MailBody({ html, label }: Body) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    root.replaceChildren(...body.childNodes);
    for (const part of root.querySelectorAll<HTMLElement>('[data-style]')) {
      part.style.cssText = part.dataset.style ?? '';
    }
  }, [html]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too
  return <section ref={host} className="mail-body" aria-label={label} tabIndex={0} />;
}

/** The first letters of at most two words of an organisation's name; the name itself stands beside it. */
export function Monogram({ of }: { of: string }) {
  return (
    <span className="monogram" aria-hidden="true">
      {of
        .split(/\s+/)
        .slice(0, 2)
        .map((word) => [...word][0]?.toUpperCase() ?? '')
        .join('')}
    </span>
  );
}

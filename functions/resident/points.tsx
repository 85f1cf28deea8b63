/** Points of a page, one a line. */
export function Points({ of }: { of: readonly string[] }) {
  return (
    <ul class="points">
      {of.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
}

/** The style of such points. */
export const pointsStyle = '.points{padding-left:1.2rem;margin:.6rem 0}.points li{margin:.4rem 0}';

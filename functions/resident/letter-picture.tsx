/** A small picture of the letter: its heading, the QR, and below it the line with the code, which is set off. Says nothing that the words beside it do not. */
export function LetterPicture() {
  return (
    <svg class="letter" viewBox="0 0 96 104" width="96" height="104" aria-hidden="true">
      <path class="sheet" d="M.5.5h95v103H.5z" />
      <path class="ink" d="M20 12h56v5H20zM10 25h76v2H10zM10 31h60v2H10z" />
      <path
        class="ink"
        d="M31 40h10v10H31zM55 40h10v10H55zM31 64h10v10H31zM45 40h4v6h-4zM44 50h8v5h-8zM31 54h6v5h-6zM56 54h9v4h-9zM45 60h5v8h-5zM54 62h6v5h-6zM60 69h5v5h-5zM48 71h6v3h-6z"
      />
      <path class="mark" d="M5.5 81.5h85v15h-85z" />
      <path class="ink" d="M11 87h12v4H11zM26 87h12v4H26zM41 87h12v4H41zM56 87h12v4H56zM71 87h14v4H71z" />
    </svg>
  );
}

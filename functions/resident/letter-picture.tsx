/** A small picture of the letter: its heading, the QR with the steps beside it, and below them the frame with the code, which is set off. Says nothing that the words beside it do not. */
export function LetterPicture() {
  return (
    <svg class="letter" viewBox="0 0 96 104" width="96" height="104" aria-hidden="true">
      <path class="sheet" d="M.5.5h95v103H.5z" />
      <path
        class="ink"
        d="M10 9h16v6H10zM32 10h40v4H32zM10 21h70v2H10zM50 33h36v2H50zM50 42h30v2H50zM50 51h36v2H50zM10 88h76v2H10zM10 94h60v2H10z"
      />
      <path
        class="ink"
        d="M11 29h9v9h-9zM34 29h9v9h-9zM11 52h9v9h-9zM24 29h3v6h-3zM23 39h8v5h-8zM11 42h6v5h-6zM35 42h8v4h-8zM24 48h5v8h-5zM33 50h6v5h-6zM38 57h5v4h-5zM28 58h6v3h-6z"
      />
      <path class="mark" d="M7 66h82v16H7z" />
      <path class="ink" d="M12 72h11v4H12zM27 72h11v4H27zM42 72h11v4H42zM57 72h11v4H57zM72 72h13v4H72z" />
    </svg>
  );
}

/** Bytes of texts that lie together. */
const stretch = 256 * 1024;

/** Rows of a long file in little memory: the texts as UTF-8, which a heap does not count; each with its line and a number that it is sorted by. */
export class PackedLines {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #stretches: Uint8Array[] = [];
  readonly #lines: number[] = [];
  readonly #ranks: number[] = [];
  /** Where each text begins: the place of its stretch times the length of one, and the place in it. */
  readonly #begins: number[] = [];
  readonly #lengths: number[] = [];
  #used = stretch;

  /** How many there are. */
  get length(): number {
    return this.#lines.length;
  }

  /** Adds a row behind the others and tells its place. */
  add(line: number, rank: number, text: string): number {
    const most = text.length * 3;
    if (most > stretch) throw new RangeError('a row is longer than any that is kept');
    if (this.#used + most > stretch) {
      this.#stretches.push(new Uint8Array(stretch));
      this.#used = 0;
    }
    const last = this.#stretches.length - 1;
    const into = this.#stretches[last]?.subarray(this.#used) ?? new Uint8Array();
    const { written } = this.#encoder.encodeInto(text, into);
    this.#begins.push(last * stretch + this.#used);
    this.#lengths.push(written);
    this.#used += written;
    this.#ranks.push(rank);
    return this.#lines.push(line) - 1;
  }

  /** The row at a place; what is not there is a broken assumption. */
  at(place: number): { readonly line: number; readonly text: string } {
    const [line, begin = 0, length = 0] = [this.#lines[place], this.#begins[place], this.#lengths[place]];
    const bytes = this.#stretches[Math.floor(begin / stretch)];
    if (line === undefined || bytes === undefined) throw new RangeError(`there is no row ${place}`);
    const from = begin % stretch;
    return { line, text: this.#decoder.decode(bytes.subarray(from, from + length)) };
  }

  /** The places by rank; those of one rank as they were added. */
  sorted(): readonly number[] {
    const rank = (place: number) => this.#ranks[place] ?? 0;
    return Array.from(this.#lines.keys()).sort((a, b) => rank(a) - rank(b) || a - b);
  }
}

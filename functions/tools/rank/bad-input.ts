/** A fault in a file: the line (1 is the header's) and the reason in plain words. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Thrown where files or words on the command line cannot be used; the command prints each fault as `file:line: reason` and exits 2. */
export class BadInput extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`).join('\n'));
    this.name = 'BadInput';
    this.faults = faults;
  }
}

/** Collects faults row by row; after twenty the rest is not worth reading. */
export function faultsOf(file: string) {
  const faults: Fault[] = [];
  return {
    add(line: number, reason: string): void {
      faults.push({ file, line, reason });
      if (faults.length >= 20)
        throw new BadInput([...faults, { file, line, reason: 'and maybe more: stopped here' }]);
    },
    throwIfAny(): void {
      if (faults.length > 0) throw new BadInput(faults);
    },
  };
}

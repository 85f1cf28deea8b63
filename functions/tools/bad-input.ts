/** A fault in a file: the line (1 is the header's), none where the file as a whole is meant, and the reason in plain words. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly reason: string;
}

/** Thrown where files or words on the command line cannot be used; the command prints each fault as `file:line: reason` and exits 2. */
export class BadInput extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(told).join('\n'));
    this.name = 'BadInput';
    this.faults = faults;
  }
}

/** A file that is not there, or may not be read. */
export function unreadable(file: string, error: unknown): BadInput {
  const { code, message }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  return new BadInput([{ file, reason: `读不了 cannot be read: ${reasons[code ?? ''] ?? message}` }]);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件 there is no such file',
  EISDIR: '这是文件夹 it is a folder',
  EACCES: '没有权限 not permitted',
  EPERM: '没有权限 not permitted',
};

/** A fault as commands print it. */
function told({ file, line, reason }: Fault): string {
  return line === undefined ? `${file}: ${reason}` : `${file}:${line}: ${reason}`;
}

/** Faults of a file, collected row by row. */
export interface Faults {
  readonly file: string;
  /** After twenty the rest is not worth reading: throws. */
  add(line: number, reason: string): void;
  throwIfAny(): void;
}

/** Begins to collect the faults of `file`. */
export function faultsOf(file: string): Faults {
  const faults: Fault[] = [];
  return {
    file,
    add(line: number, reason: string): void {
      faults.push({ file, line, reason });
      if (faults.length >= 20)
        throw new BadInput([
          ...faults,
          { file, line, reason: '后面可能还有,先停在这里 and maybe more: stopped here' },
        ]);
    },
    throwIfAny(): void {
      if (faults.length > 0) throw new BadInput(faults);
    },
  };
}

import type { Channel } from '../domain/channel.ts';

/** What the office is told. Never a resident, a household, a code or an answer. */
export interface Message {
  readonly title: string;
  readonly text: string;
  /** Where it is done: an address of this service. */
  readonly link: string;
}

/** Tells the office by every channel that is set up. */
export interface Notifier {
  /** How many channels took it; 0 where none is set up. Throws where one or more did not take it, naming their kinds alone. */
  tell(message: Message): Promise<number>;
}

/** The channels, kept with the keys: a robot's address lets anybody speak as the bureau. */
export interface Channels {
  read(): Promise<{ readonly version: number; readonly channels: readonly Channel[] }>;
  /** Writes them as the version that follows; false where another was faster. */
  put(channels: readonly Channel[], version: number): Promise<boolean>;
  /** Whether something was told before, by its key. */
  wasTold(key: string): Promise<boolean>;
  noteTold(key: string): Promise<void>;
}

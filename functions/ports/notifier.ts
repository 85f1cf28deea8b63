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
  /** How many channels took it (0 where none is set up), and the kinds of those that did not. Throws only where the channels cannot be read. */
  tell(message: Message): Promise<{ readonly took: number; readonly failed: readonly Channel['kind'][] }>;
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
